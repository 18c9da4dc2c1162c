import iconv from 'iconv-lite';

/**
 * Johab, the Korean of DOS and of old word processors (KS X 1001:1992, annex 3; code page 1361): a
 * syllable is a high bit and five bits each for its initial, vowel and final letter. Signs and Chinese
 * characters stand in the order of KS X 1001, two of its rows to a first byte.
 */
const FIRST_SYLLABLE = 0xac00;
const [VOWELS, FINALS] = [21, 28];

/** Places of the letters in five bits; the gaps between them are of no use. 1 (2 for vowels): none. */
const INITIAL = placesOf([[2, 19]]);
const VOWEL = placesOf([
  [3, 5],
  [10, 6],
  [18, 6],
  [26, 4],
]);
const FINAL = placesOf([
  [1, 17],
  [19, 11],
]);

function placesOf(ranges: ReadonlyArray<readonly [first: number, count: number]>) {
  const codes = ranges.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, at) => first + at),
  );
  return new Map(codes.map((code, at) => [code, at]));
}

/** The syllable of two bytes; null where they are none. */
function syllableOf(code: number): string | null {
  const initial = INITIAL.get((code >> 10) & 0x1f);
  const vowel = VOWEL.get((code >> 5) & 0x1f);
  const final = FINAL.get(code & 0x1f);
  if (initial === undefined || vowel === undefined || final === undefined) return null;
  return String.fromCharCode(FIRST_SYLLABLE + (initial * VOWELS + vowel) * FINALS + final);
}

const ROW_LENGTH = 94;

/** A sign or a Chinese character by its place in KS X 1001, which EUC-KR has as it is. */
function signOf(first: number, second: number): string | null {
  const isSign = first >= 0xd9 && first <= 0xde;
  const isChinese = first >= 0xe0 && first <= 0xf9;
  const isSecond = (second >= 0x31 && second <= 0x7e) || (second >= 0x91 && second <= 0xfe);
  if (!(isSign || isChinese) || !isSecond) return null;
  const row = isSign ? 2 * (first - 0xd9) : 2 * (first - 0xe0) + 41;
  const cell = second < 0x91 ? second - 0x31 : second - 0x43;
  const bytes = [row + (cell < ROW_LENGTH ? 0 : 1), cell % ROW_LENGTH].map((at) => at + 0xa1);
  return iconv.decode(Uint8Array.from(bytes), 'euc-kr');
}

export function decodeJohab(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first, second] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (first < 0x80) {
      parts.push(String.fromCharCode(first));
      continue;
    }
    const letter = syllableOf((first << 8) | second) ?? signOf(first, second);
    parts.push(letter ?? '\ufffd');
    // A byte that begins nothing is one broken letter; what follows it may be whole.
    if (letter !== null) at += 1;
  }
  return parts.join('');
}

/** The syllables that are a third of any Korean text. */
const FREQUENT = '이다는의에을가고하지로은한사도를기어서인니들대있자해그정';
const FEWEST_SYLLABLES = 20;
const ENOUGH_WHOLE = 0.95;
const ENOUGH_FREQUENT = 0.2;

/** Whether a text is Johab: all of it makes syllables, and they are those that Korean is made of. */
export function isJohab(bytes: Uint8Array): boolean {
  const letters = [...decodeJohab(bytes)].filter((letter) => letter >= '\u0080');
  const syllables = letters.filter((letter) => letter >= '\uac00' && letter <= '\ud7a3');
  if (syllables.length < FEWEST_SYLLABLES) return false;
  const broken = letters.filter((letter) => letter === '\ufffd').length;
  const frequent = syllables.filter((letter) => FREQUENT.includes(letter)).length;
  return (
    broken <= letters.length * (1 - ENOUGH_WHOLE) &&
    syllables.length >= letters.length / 2 &&
    frequent >= syllables.length * ENOUGH_FREQUENT
  );
}
