import type { LegacyPost, Story } from '../model';
import { wholeStory } from '../whole';
import { assemble } from './assemble';
import { withDeclaredAuthors } from './declared-authors';
import { withDeclaredRelated } from './declared-related';
import { withMendedLabels } from './labels';
import { claim, isFree, type Desk } from './desk';
import { cleanFragment, isFragment } from './fragment';
import { cleanPage, isWholePage } from './page';
import { DEFAULT_PROFILE, type RuleProfile } from './rules';
import type { SiteProfile } from './site';
import { takeRelated } from './related/take-related';
import { layOut } from './structure/lay-out';
import { settleBody } from './structure/settle-body';
import { spareFurniture } from './structure/spare-furniture';
import { sweep } from './structure/sweep';
import { takeAuthorNote } from './structure/take-author-note';
import { takeCaptions } from './structure/take-captions';
import { takeClipNote } from './structure/take-clip-note';
import { takeCredits } from './structure/take-credits';
import { takeDateline } from './structure/take-dateline';
import { takeHeadline } from './structure/take-headline';
import { takeKicker } from './structure/take-kicker';
import { takeOpening } from './structure/take-opening';
import { takeSignature } from './structure/take-signature';
import { takeSplitDateline } from './structure/take-split-dateline';
import { takeTags } from './structure/take-tags';

export type CleanStep = (desk: Desk) => void;

/**
 * The copy desk's steps, in order. Each claims the lines it understands: the headline is known
 * before what stands under it, and what leads elsewhere is gone before the body is settled.
 */
export const STEPS: readonly CleanStep[] = [
  takeHeadline,
  takeKicker,
  takeTags,
  takeRelated,
  takeCaptions,
  takeClipNote,
  takeSplitDateline,
  takeOpening,
  takeSignature,
  takeDateline,
  takeCredits,
  takeAuthorNote,
  settleBody,
  sweep,
  spareFurniture,
];

export interface CleanOptions {
  /** What `learn` found out about the site that the post is from. */
  profile?: SiteProfile | null;
  /** Which rules run, which only ask, which do neither. */
  rules?: RuleProfile;
}

/** Turns what a reader gave into a story: every source line is in its text or in `removed`. */
export function clean(
  post: LegacyPost,
  { profile = null, rules = DEFAULT_PROFILE }: CleanOptions = {},
): Story {
  if (post.whole) return wholeStory(post.whole, post);
  const story = withDeclaredAuthors(storyOf(post, profile, rules), post);
  return withMendedLabels(withDeclaredRelated(story, post), rules);
}

function storyOf(post: LegacyPost, profile: SiteProfile | null, rules: RuleProfile): Story {
  if (isWholePage(post)) return cleanPage(post, profile, rules);
  if (isFragment(post)) return cleanFragment(post, profile, rules);
  return assemble(settle(cleanOnce(post, profile, rules)));
}

function cleanOnce(post: LegacyPost, profile: SiteProfile | null, rules: RuleProfile): Desk {
  const desk = layOut(post, profile, rules);
  for (const step of STEPS) step(desk);
  return desk;
}

/** Without the lines that went, others may look different: more rounds than this no text needs. */
const MOST_ROUNDS = 3;

/**
 * Cleans what was kept until nothing more goes, so that a story cleaned again stays as it is. What
 * goes late is furniture without further meaning: its neighbours, who told what it was, have gone.
 */
function settle(desk: Desk): Desk {
  const { post, lines, found, rules } = desk;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const kept = lines.filter(isFree);
    const text = kept.map((line) => line.text.slice(line.prefix.length)).join('\n\n');
    const again = cleanOnce({ ...post, body: `${found.headline ?? ''}\n\n${text}` }, null, rules);
    const relaid = again.lines.slice(found.headline === null ? 0 : 1);
    if (relaid.length !== kept.length) return desk;
    const gone = relaid.map(({ claim: taken }) => taken);
    if (gone.every((taken) => taken === null)) return desk;
    kept.forEach((line, index) => {
      const taken = gone[index];
      if (taken) claim(line, taken.rule);
    });
  }
  return desk;
}
