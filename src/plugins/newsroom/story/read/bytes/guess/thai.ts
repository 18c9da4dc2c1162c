import iconv from 'iconv-lite';

const FEWEST_LETTERS = 30;
const MOST_BROKEN = 0.02;

/**
 * Vowels and tones above or below a letter (Unicode 15, Thai), where there is none to carry them;
 * letters of another script in the same word.
 */
const BROKEN =
  /(?:^|[^\u0e01-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e01-\u0e5b][A-Za-z]|[A-Za-z][\u0e01-\u0e5b]|[\ufffd\u0080-\u009f]/g;
const THAI = /[\u0e01-\u0e5b]/g;

/** Whether all letters make sense as Thai: Chinese in two bytes has some that Thai does not know. */
export function isThai(sample: Uint8Array): boolean {
  const text = iconv.decode(sample, 'windows-874');
  const thai = text.match(THAI)?.length ?? 0;
  const beyond = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  if (thai < FEWEST_LETTERS || thai < beyond * 0.95) return false;
  return (text.match(BROKEN)?.length ?? 0) <= thai * MOST_BROKEN;
}
