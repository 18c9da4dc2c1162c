import iconv from 'iconv-lite';

/**
 * The 7-bit encodings of mail, which iconv-lite does not know: escape sequences switch between ASCII
 * and a set of two-byte characters, which are those of the EUC encodings without their high bit
 * (RFC 1468, RFC 1557, RFC 1922).
 */
export type Iso2022 = 'iso-2022-jp' | 'iso-2022-kr' | 'iso-2022-cn';

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/* eslint-disable no-control-regex -- escape sequences are what is looked for */
const SIGNS: ReadonlyArray<[Iso2022, RegExp]> = [
  ['iso-2022-kr', /\u001b\$\)C/],
  ['iso-2022-cn', /\u001b\$\)[AG]/],
  ['iso-2022-jp', /\u001b(?:\$[@B]|\([IJ]|\$\(D)/],
];
/* eslint-enable no-control-regex */

export function guessIso2022(bytes: Uint8Array): Iso2022 | null {
  const at = bytes.indexOf(ESCAPE);
  if (at === -1) return null;
  const text = iconv.decode(bytes.subarray(0, at + 4_096), 'latin1');
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

const EUC: Record<Iso2022, string> = {
  'iso-2022-jp': 'euc-jp',
  'iso-2022-kr': 'euc-kr',
  'iso-2022-cn': 'gb2312',
};

/** Half-width katakana (`ESC ( I`) are a single byte behind 0x8E in EUC-JP. */
const HALF_WIDTH = 0x49;
const SINGLE_SHIFT = 0x8e;

type Mode = 'ascii' | 'double' | 'half-width';

export function decodeIso2022(bytes: Uint8Array, encoding: Iso2022): string {
  const euc: number[] = [];
  let mode: Mode = 'ascii';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === SHIFT_OUT || byte === SHIFT_IN) mode = byte === SHIFT_OUT ? 'double' : 'ascii';
    else if (byte === ESCAPE) {
      const [first, second] = [bytes[at + 1], bytes[at + 2]];
      const names = first === 0x24 && (second === 0x28 || second === 0x29);
      // A designation of Korean and Chinese texts only says which set SHIFT OUT means.
      if (!(names && second === 0x29)) mode = modeOf(first, second);
      at += names ? 3 : 2;
    } else if (byte === 0x0a) {
      euc.push(byte);
      if (encoding !== 'iso-2022-jp') mode = 'ascii';
    } else if (mode === 'ascii' || byte <= 0x20) euc.push(byte);
    else if (mode === 'double') euc.push(byte | 0x80);
    else euc.push(SINGLE_SHIFT, byte | 0x80);
  }
  return iconv.decode(Uint8Array.from(euc), EUC[encoding]);
}

function modeOf(first: number | undefined, second: number | undefined): Mode {
  if (first === 0x24) return 'double';
  return first === 0x28 && second === HALF_WIDTH ? 'half-width' : 'ascii';
}
