import type { LineInContext } from './context-features';

/** The first and the last line of a run, as indexes. */
export interface Block {
  start: number;
  end: number;
}

/** One endless line of furniture must not outweigh the story. */
const MOST_WORDS = 40;
/** How many words of prose one word of anything else costs. */
const COST_OF_OTHER = 0.35;
const COST_OF_LINE = 1.5;

/**
 * The run of lines with as much prose and as little else as possible (the maximal sum of a run):
 * where the story stands, roughly. An empty run behind the last line where nothing is prose.
 */
export function mainBlock(lines: readonly LineInContext[]): Block {
  let best: Block = { start: lines.length, end: lines.length - 1 };
  let highest = 0;
  let sum = 0;
  let start = 0;
  lines.forEach((line, index) => {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += worthOf(line);
    if (sum <= highest) return;
    highest = sum;
    best = { start, end: index };
  });
  return best;
}

function worthOf({ own, words }: LineInContext): number {
  const likelihood = 1 / (1 + Math.exp(-own));
  return own >= 0
    ? words * likelihood
    : -(COST_OF_OTHER * Math.min(words, MOST_WORDS) + COST_OF_LINE) * (1 - likelihood);
}
