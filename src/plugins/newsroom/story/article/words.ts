import { hasUnspaced } from './unspaced';

const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Words of a text. By its script and not by its language: a Chinese quotation in an English story
 * counts its words, and many legacy posts don't say what language they are in.
 */
export function countWords(text: string, language: string | null): number {
  const tokens = text.split(/\s+/).filter((token) => HAS_LETTER.test(token));
  if (!hasUnspaced(text)) return tokens.length;

  const segmenter = wordSegmenter(language);
  return tokens.reduce((sum, token) => {
    if (!hasUnspaced(token)) return sum + 1;
    let words = 0;
    for (const { isWordLike } of segmenter.segment(token)) if (isWordLike) words += 1;
    return sum + words;
  }, 0);
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
