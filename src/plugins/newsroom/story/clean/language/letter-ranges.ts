/** Unicode's classes of letters that patterns ask for: letters, those without case, marks, numbers. */
const CLASSES = { L: /\p{L}/u, Lo: /\p{Lo}/u, M: /\p{M}/u, N: /\p{N}/u };

export type LetterClass = keyof typeof CLASSES;

/** Latin, Greek, Cyrillic, Hebrew and Arabic stand up to here: to the letter what Unicode says. */
export const LAST_EXACT = 0x6ff;

/** Syriac to Thai and Khmer, with their marks, without their digits and what ends their sentences. */
const SOUTHERN =
  '\\u0700-\\u07bf\\u07ca-\\u0963\\u0970-\\u09e5\\u09f0-\\u0a65\\u0a70-\\u0ae5\\u0af0-\\u0b65\\u0b70-\\u0be5\\u0bf0-\\u0c65\\u0c70-\\u0ce5\\u0cf0-\\u0d65\\u0d70-\\u0de5\\u0df0-\\u0e3e\\u0e40-\\u0e4e\\u0e5c-\\u0ecf\\u0eda-\\u0f09\\u0f15-\\u0f1f\\u0f2a-\\u103f\\u1050-\\u108f\\u109a-\\u109f';
const FURTHER =
  '\\u1100-\\u1360\\u1369-\\u139f\\u1401-\\u167f\\u1681-\\u17d3\\u17dc-\\u17df\\u17ea-\\u180f\\u181a-\\u1c7f\\u1ce9-\\u1cff';
/** The digits of these scripts. */
const SOUTHERN_DIGITS =
  '\\u07c0-\\u07c9\\u0966-\\u096f\\u09e6-\\u09ef\\u0a66-\\u0a6f\\u0ae6-\\u0aef\\u0b66-\\u0b6f\\u0be6-\\u0bef\\u0c66-\\u0c6f\\u0ce6-\\u0cef\\u0d66-\\u0d6f\\u0de6-\\u0def\\u0e50-\\u0e59\\u0ed0-\\u0ed9\\u0f20-\\u0f29\\u1040-\\u1049\\u1090-\\u1099\\u17e0-\\u17e9\\u1810-\\u1819';
/** Kana, Hangul and Han, without their punctuation. */
const EASTERN =
  '\\u3005\\u3006\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318e\\u31a0-\\u31bf\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc\\u{20000}-\\u{3ffff}';
/** The forms that Arabic and Hebrew letters take in old files. */
const PRESENTED = '\\ufb1d-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc';

/** Beyond that, whole scripts: a mark of theirs counts as a letter of the word it stands in. */
const BEYOND: Readonly<Record<LetterClass, string>> = {
  L: `${SOUTHERN}\\u10a0-\\u10ff${FURTHER}\\u13a0-\\u13ff\\u1c80-\\u1ce8\\u1d00-\\u1fff\\u2c00-\\u2dff${EASTERN}${PRESENTED}\\ufb00-\\ufb06\\uff21-\\uff3a\\uff41-\\uff5a\\u{10000}-\\u{1efff}`,
  Lo: `${SOUTHERN}${FURTHER}\\u2d30-\\u2dde${EASTERN}${PRESENTED}`,
  M: '\\u20d0-\\u20f0\\u302a-\\u302f\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{e0100}-\\u{e01ef}',
  N: `${SOUTHERN_DIGITS}\\u2070-\\u2079\\u2080-\\u2089\\u2150-\\u218b\\u2460-\\u249b\\u24ea-\\u24ff\\u3007\\uff10-\\uff19`,
};

/** What stands for a class between the brackets of a pattern, as ranges of characters. */
export const LETTER_RANGES: Readonly<Record<LetterClass, string>> = {
  L: exactRanges(CLASSES.L) + BEYOND.L,
  Lo: exactRanges(CLASSES.Lo) + BEYOND.Lo,
  M: exactRanges(CLASSES.M) + BEYOND.M,
  N: exactRanges(CLASSES.N) + BEYOND.N,
};

function exactRanges(isIn: RegExp): string {
  let ranges = '';
  for (let from = 0; from <= LAST_EXACT; from += 1) {
    if (!isIn.test(String.fromCharCode(from))) continue;
    let to = from;
    while (to < LAST_EXACT && isIn.test(String.fromCharCode(to + 1))) to += 1;
    ranges += to > from ? `${escaped(from)}-${escaped(to)}` : escaped(from);
    from = to;
  }
  return ranges;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
