import type { JudgedPassage } from '../body/choose';
import { bitOf, Hints } from '../body/hints';
import type { Passage } from '../passages/passage';
import { spacedText } from '../passages/spaced-text';
import type { PageElement } from '../tree/element';

/** A line near the story that is short enough to be a byline. */
export interface BylineLine {
  /** As printed, but with a space between any two elements. */
  text: string;
  passage: Passage;
  /** The page's own names for the elements say so. */
  isCalledByline: boolean;
}

const LONGEST_BYLINE = 40;
const REACH_BEFORE = 25;
const REACH_BEHIND = 6;
const BYLINE = bitOf('byline');

/** Lines above the story, nearest first, then those between its lines, then those behind it. */
export function linesAround(judged: readonly JudgedPassage[]): BylineLine[] {
  const first = judged.findIndex(({ chosen }) => chosen);
  const last = judged.findLastIndex(({ chosen }) => chosen);
  if (first < 0) return [];
  const hints = new Hints();
  return [
    ...judged.slice(Math.max(0, first - REACH_BEFORE), first).reverse(),
    ...judged.slice(first, last + 1).filter(({ chosen }) => !chosen),
    ...judged.slice(last + 1, last + 1 + REACH_BEHIND),
  ]
    .filter(({ passage }) => passage.words <= LONGEST_BYLINE)
    .map(({ passage, features }) => ({
      text: spacedText(passage),
      passage,
      isCalledByline: features.includes('near:byline') || isCalledWithin(passage, hints),
    }));
}

/** The name is often in a `<span class="author">` or `<a rel="author">` inside the line. */
function isCalledWithin({ runs }: Passage, hints: Hints): boolean {
  for (const { within } of runs) {
    for (let up: PageElement | null = within; up !== null && up.isInline; up = up.parent) {
      if ((hints.of(up) & BYLINE) !== 0 || up.attributes['rel'] === 'author') return true;
    }
  }
  return false;
}
