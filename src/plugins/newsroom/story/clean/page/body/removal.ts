import type { RemovedBecame, RemovedLine } from '../../../model';
import type { JudgedPassage } from './choose';

export interface Removal {
  rule: string;
  became: RemovedBecame;
}

/**
 * Why a passage is not in the text, in the order of asking: what it says it is, what its place
 * says, and at last that it stood outside.
 */
const REASONS: readonly { features: readonly string[]; rule: string; became: RemovedBecame }[] = [
  { features: ['is:headline'], rule: 'headline', became: 'headline' },
  { features: ['is:standfirst'], rule: 'standfirst', became: 'standfirst' },
  { features: ['wording:credit'], rule: 'credit-line', became: 'credit' },
  {
    features: ['wording:related-label', 'label-and-link'],
    rule: 'inline-promo',
    became: 'relatedPost',
  },
  {
    features: ['in:figcaption', 'wording:caption', 'near:caption'],
    rule: 'caption',
    became: 'caption',
  },
  { features: ['wording:byline', 'near:byline', 'bio'], rule: 'byline', became: 'byline' },
  { features: ['wording:date', 'in:time'], rule: 'date-line', became: 'date' },
  { features: ['in:nav', 'near:navigation'], rule: 'navigation', became: null },
  { features: ['within:comment'], rule: 'reader-comment', became: null },
  { features: ['near:tags'], rule: 'tags', became: 'tag' },
  {
    features: ['near:related', 'under:related', 'within:related'],
    rule: 'related-block',
    became: null,
  },
  { features: ['near:share'], rule: 'share-bar', became: null },
  { features: ['near:signup', 'within:signup'], rule: 'sign-up', became: null },
  { features: ['near:advert', 'within:advert'], rule: 'advertisement', became: null },
  { features: ['in:footer', 'within:footer'], rule: 'page-footer', became: null },
  { features: ['in:aside', 'within:aside'], rule: 'side-bar', became: null },
  { features: ['hidden', 'near:hiddenish'], rule: 'hidden', became: null },
  { features: ['in:header'], rule: 'page-header', became: null },
  { features: ['link-alone', 'list:links'], rule: 'link-list', became: null },
];

const RANKS = new Map(
  REASONS.flatMap(({ features }, rank) => features.map((feature) => [feature, rank] as const)),
);

export function removalOf({ features, wording, inRegion }: JudgedPassage): Removal {
  const furniture = wording?.furniture ?? null;
  if (furniture !== null && wording?.kind === null) return { rule: furniture.rule, became: null };
  let rank = REASONS.length;
  for (const feature of features) rank = Math.min(rank, RANKS.get(feature) ?? rank);
  const reason = REASONS[rank];
  if (reason !== undefined) return { rule: reason.rule, became: reason.became };
  return { rule: inRegion ? 'not-prose' : 'outside-body', became: null };
}

export function removedLine(judged: JudgedPassage): RemovedLine {
  const { rule, became } = removalOf(judged);
  return { rule, became, text: judged.passage.text, line: null };
}
