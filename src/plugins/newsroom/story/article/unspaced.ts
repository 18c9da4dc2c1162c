/** Scripts that are written without a space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** All of these stand here. Two ranges are looked for faster than scripts, and most texts have nothing there. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\u{3ffff}]/u;

export const hasUnspaced = (text: string): boolean =>
  MAY_BE_UNSPACED.test(text) && UNSPACED.test(text);
