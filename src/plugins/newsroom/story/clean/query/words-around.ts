const WORDS_BEFORE = 6;
const WORDS_BEHIND = 7;
/** Longer "words" are no words; they are cut. */
const LONGEST = 240;

/** The words from `from` to `to` with a few on both sides, so that an editor finds the place. */
export function wordsAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - LONGEST), from);
  const behind = text.slice(to, to + LONGEST);
  const start = nthBlankFromEnd(before, WORDS_BEFORE);
  const end = nthBlank(behind, WORDS_BEHIND);
  return (before.slice(start) + text.slice(from, to) + behind.slice(0, end)).trim();
}

function nthBlank(text: string, n: number): number {
  let seen = 0;
  for (const { index } of text.matchAll(/(?<=\S)\s/g)) {
    seen += 1;
    if (seen === n) return index;
  }
  return text.length;
}

function nthBlankFromEnd(text: string, n: number): number {
  const blanks = Array.from(text.matchAll(/\s(?=\S)/g), ({ index }) => index);
  return blanks.length < n ? 0 : (blanks[blanks.length - n] ?? 0);
}
