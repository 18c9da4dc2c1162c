/** What a word is: it begins with a letter or digit, and marks belong to what is before them. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const WORD_HERE = new RegExp(WORD.source, 'uy');

/**
 * The words of a text as `WORD` finds them. Sign by sign while they are ASCII, which takes less than
 * half of the time: every text that is written is read like this.
 */
export function spelledWords(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (isAsciiWordSign(text.charCodeAt(end))) end += 1;
    // Behind the last sign the code is NaN, which is greater than nothing.
    if (text.charCodeAt(end) > 0x7f) end = endOfWord(text, at);
    if (end > at) words.push(text.slice(at, end));
    else end += text.codePointAt(at)! > 0xffff ? 2 : 1;
    at = end;
  }
  return words;
}

function isAsciiWordSign(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function endOfWord(text: string, start: number): number {
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : start;
}
