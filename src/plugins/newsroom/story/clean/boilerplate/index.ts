import { advertisement } from './families/advertisement';
import { commentForm, comments } from './families/comment-form';
import { cookieNote, copyright, paywallNote } from './families/legal';
import { listHeading } from './families/list-heading';
import { mediaPlayer } from './families/media-player';
import { navigation } from './families/navigation';
import { neighbourPost } from './families/neighbour-post';
import { readMore } from './families/read-more';
import { relatedHeading, relatedLabel } from './families/related-heading';
import { shareBar } from './families/share-bar';
import { signUp } from './families/sign-up';
import { tagHeading } from './families/tag-line';
import {
  MAXIMUM_WORDS,
  PhraseIndex,
  matchFamily,
  prepareFamily,
  spaced,
  type MatchKind,
  type SectionKind,
} from './phrase-family';
import { PATTERNS, patternOf } from './patterns';
import { simplify } from './simplify';

export interface Furniture {
  rule: string;
  /** How sure: a whole line says more than its beginning, that more than a phrase within. */
  match: MatchKind;
  opens: SectionKind | null;
}

/** Order matters only between families that share a phrase: the first one names the rule. */
const FAMILIES = [
  comments,
  relatedHeading,
  neighbourPost,
  listHeading,
  tagHeading,
  readMore,
  shareBar,
  commentForm,
  cookieNote,
  paywallNote,
  signUp,
  copyright,
  advertisement,
  mediaPlayer,
  navigation,
].map(prepareFamily);

const INDEX = new PhraseIndex(FAMILIES);

/** Rules that take single lines, without opening a block that goes with them. */
export const LINE_FURNITURE_RULES: ReadonlySet<string> = new Set(
  [...FAMILIES, ...PATTERNS].filter(({ opens = null }) => opens === null).map(({ rule }) => rule),
);

/** Where the text of a wire story went on with another take: a button is printed "More". */
const WIRE_CONTINUES = 'more';
const LONGEST_HEADING = 8;

/** A line of furniture as its wording tells it; null when the wording says nothing. */
export function furnitureOf(line: string, words: number): Furniture | null {
  if (words > MAXIMUM_WORDS || line === WIRE_CONTINUES) return null;
  const simple = simplify(line);
  const padded = spaced(simple);
  for (const family of INDEX.mayMatch(simple, padded) ? FAMILIES : []) {
    const match = matchFamily(family, simple, padded);
    if (match)
      return { rule: family.rule, match, opens: opensBlock(match, words) ? family.opens : null };
  }
  const pattern = patternOf(line, simple, words);
  return pattern && { rule: pattern.rule, match: 'whole', opens: pattern.opens ?? null };
}

/** A heading is the phrase and little more. */
function opensBlock(match: MatchKind, words: number): boolean {
  return match === 'whole' || (match === 'start' && words <= LONGEST_HEADING);
}

const LABELS = new Set(
  [relatedHeading, relatedLabel, readMore].flatMap((family) => [...prepareFamily(family).whole]),
);

/** The words before a colon that lead to another story: "Read more", "Lire aussi". */
export function isRelatedLabel(words: string): boolean {
  return LABELS.has(simplify(words));
}
