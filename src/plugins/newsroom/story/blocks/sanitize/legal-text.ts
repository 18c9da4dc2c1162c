/** Vertical tab and form feed are Word's and old mail's line breaks; the others are Unicode's. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** No XML document may hold these, and no reader sees them; Cs is a surrogate without its pair. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** The text with characters that every channel can carry, and `\n` as its only line break. */
export function legalText(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(ILLEGAL, '');
}
