const WORD = /[\p{L}\p{N}]+/gu;
/** Runs of three words tell two texts apart, and survive an edit here and there. */
const RUN = 3;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** A text without case and punctuation, for comparing. */
export const foldWords = (text: string): string => wordsOf(text).join(' ');

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    runs.push(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return runs;
}

export const shingles = (text: string): Set<string> => new Set(runsOf(text));

/** True where most runs of words stand in the other text, whose shingles are given. */
export function isContained(text: string, shinglesOfOther: ReadonlySet<string>): boolean {
  const runs = runsOf(text);
  let hits = 0;
  for (const run of runs) if (shinglesOfOther.has(run)) hits += 1;
  return runs.length > 0 && hits >= runs.length * 0.6;
}
