const WORD = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Runs of three words: what two texts are compared by. */
export function shingles(text: string): Set<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at += 1) {
    found.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return found;
}

/** True where most runs of words stand in the other text, whose shingles are given. */
export function isContained(text: string, shinglesOfOther: ReadonlySet<string>): boolean {
  const own = shingles(text);
  let hits = 0;
  for (const shingle of own) if (shinglesOfOther.has(shingle)) hits += 1;
  return own.size > 0 && hits >= own.size * 0.6;
}

const LONG_ENOUGH = 20;

/** The same words, or the beginning of the other text: descriptions are often cut. */
export function sameWords(text: string, other: string): boolean {
  const left = wordsOf(text).join(' ');
  const right = wordsOf(other).join(' ');
  if (left === '') return false;
  return left === right || (left.length > LONG_ENOUGH && right.startsWith(left));
}
