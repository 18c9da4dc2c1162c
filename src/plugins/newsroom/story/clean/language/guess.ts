import { functionWordSets } from './function-words';

/** Words that are looked at; more does not change the guess. */
const ENOUGH_WORDS = 2_000;
/** Below this share of function words the text is in a language not known here. */
const LEAST_SHARE = 0.12;

/** The language of a text by its commonest words; null where none of the known ones fits. */
export function guessLanguage(lines: ReadonlyArray<{ text: string }>): string | null {
  const words: string[] = [];
  for (const { text } of lines) {
    words.push(
      ...(text
        .slice(0, 20_000)
        .toLowerCase()
        .match(/[\p{L}\p{M}'’]+/gu) ?? []),
    );
    if (words.length >= ENOUGH_WORDS) break;
  }
  if (words.length === 0) return null;
  const shares = [...functionWordSets()].map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= LEAST_SHARE ? best.language : null;
}
