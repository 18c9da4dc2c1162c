/**
 * What the two or three bytes of a UTF-8 letter look like when somebody took them for windows-1252:
 * a letter with an accent, and behind it a sign that no word goes on with.
 */
const BROKEN_LETTER =
  /[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/g;
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;

const FEWEST = 5;
/** Of all letters beyond ASCII, each broken one being two of them. */
const ENOUGH = 0.5;

/** Whether a text was encoded as UTF-8 twice; cleaning mends that word by word, and records it. */
export function isEncodedTwice(text: string): boolean {
  const broken = text.match(BROKEN_LETTER)?.length ?? 0;
  if (broken < FEWEST) return false;
  const beyond = text.match(BEYOND_ASCII)?.length ?? 0;
  return (broken * 2) / beyond >= ENOUGH;
}
