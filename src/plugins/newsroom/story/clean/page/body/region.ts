import type { PageElement } from '../tree/element';
import type { ScoredPassage } from './scored-passage';

/** How many words of prose one word of anything else costs. */
const COST_OF_OTHER = 0.05;
/** One endless line of furniture must not outweigh the story. */
const LONGEST_COUNTED = 30;

/**
 * The element that holds the story: as much prose as possible with as little else. It may be
 * generous; the passages in it are judged one by one. Null when nothing reads like prose.
 */
export function chooseRegion(passages: readonly ScoredPassage[]): PageElement | null {
  let best: PageElement | null = null;
  let bestWorth = 0;
  for (const [element, worth] of measure(passages)) {
    if (worth <= bestWorth) continue;
    best = element;
    bestWorth = worth;
  }
  return best;
}

/** The worth of every element, inner ones first: of two that are equal, the inner one is met first. */
function measure(passages: readonly ScoredPassage[]): Map<PageElement, number> {
  const worths = new Map<PageElement, number>();
  for (const { passage, own } of passages) {
    const likelihood = 1 / (1 + Math.exp(-own));
    const worth =
      own >= 0
        ? passage.words * likelihood
        : -COST_OF_OTHER * Math.min(passage.words, LONGEST_COUNTED) * (1 - likelihood);
    for (let up: PageElement | null = passage.element; up !== null; up = up.parent) {
      worths.set(up, (worths.get(up) ?? 0) + worth);
    }
  }
  return worths;
}

/** How much of the passages that look like prose at first sight an element holds. */
export function proseShares(
  passages: readonly ScoredPassage['passage'][],
): (e: PageElement) => number {
  const words = new Map<PageElement, number>();
  let total = 0;
  for (const passage of passages) {
    if (passage.words < 8 || passage.linked > passage.text.length * 0.3) continue;
    total += passage.words;
    for (let up: PageElement | null = passage.element; up !== null; up = up.parent) {
      words.set(up, (words.get(up) ?? 0) + passage.words);
    }
  }
  return (element) => (words.get(element) ?? 0) / Math.max(1, total);
}
