import { hasUnspaced } from './unspaced';

const SPACES = /\s+/;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Words of a text. By its script and not by its language: a Chinese quotation in an English story
 * counts its words, and many legacy posts don't say what language they are in.
 */
export function countWords(text: string, language: string | null): number {
  if (!hasUnspaced(text)) return countTokens(text);

  const tokens = text.split(SPACES).filter((token) => HAS_LETTER.test(token));
  const segmenter = wordSegmenter(language);
  return tokens.reduce((sum, token) => {
    if (!hasUnspaced(token)) return sum + 1;
    let words = 0;
    for (const { isWordLike } of segmenter.segment(token)) if (isWordLike) words += 1;
    return sum + words;
  }, 0);
}

/**
 * Those between spaces that have a letter or digit. Sign by sign, for this is asked of every text that is
 * written; most signs are ASCII, and the others are asked about one by one.
 */
function countTokens(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) isCounted = false;
    else if (!isCounted && isWordSign(text, at, code)) {
      isCounted = true;
      count += 1;
    }
  }
  return count;
}

const SPACE = /\s/;

function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  return code > 0x7e && SPACE.test(String.fromCharCode(code));
}

function isWordSign(text: string, at: number, code: number): boolean {
  if (code > 0x7e) return HAS_LETTER.test(String.fromCodePoint(text.codePointAt(at)!));
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

export function wordSegmenter(language: string | null): Intl.Segmenter {
  return new Intl.Segmenter(knownLocale(language), { granularity: 'word' });
}

/** The language as Intl takes it; undefined, its default, for what is not a language tag. */
export function knownLocale(language: string | null): string | undefined {
  try {
    return language ? Intl.getCanonicalLocales(language.replace('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}
