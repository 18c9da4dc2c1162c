import { functionWordSets } from '../../language/function-words';

/** What rules may know of the story as a whole before they judge one paragraph. */
export interface Prose {
  /** Primary language subtag ("en"), given or guessed; null when it can't be told. */
  language: string | null;
  style: HouseStyle;
}

export type Variant = 'straight' | 'curly';

/** How the story writes what can be written in two ways; null where it has no clear habit. */
export interface HouseStyle {
  doubleQuotes: Variant | null;
  apostrophes: Variant | null;
}

export function isSameProse(one: Prose, other: Prose): boolean {
  return (
    one.language === other.language &&
    one.style.doubleQuotes === other.style.doubleQuotes &&
    one.style.apostrophes === other.style.apostrophes
  );
}

/** Enough of a story to tell its language. */
const SAMPLE = 20_000;
const FEWEST_WORDS = 20;
const FEWEST_SHARE = 0.15;

export function readProse(paragraphs: readonly string[], language: string | null): Prose {
  return {
    language: language?.toLowerCase().split(/[-_]/)[0] || guessLanguage(paragraphs),
    style: {
      doubleQuotes: habit(paragraphs, /[“”]/g, /"/g),
      apostrophes: habit(paragraphs, /’(?<=\p{L}’)(?=\p{L})/gu, /'(?<=\p{L}')(?=\p{L})/gu),
    },
  };
}

function guessLanguage(paragraphs: readonly string[]): string | null {
  const words =
    sample(paragraphs)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  let best: string | null = null;
  let most = words.length * FEWEST_SHARE;
  for (const [code, known] of functionWordSets()) {
    const found = words.filter((word) => known.has(word)).length;
    if (found > most) [best, most] = [code, found];
  }
  return best;
}

function sample(paragraphs: readonly string[]): string {
  const pieces: string[] = [];
  let length = 0;
  for (const text of paragraphs) {
    if (length >= SAMPLE) break;
    pieces.push(text.slice(0, SAMPLE));
    length += text.length;
  }
  return pieces.join(' ');
}

/** One way of writing is a habit when the other is an exception: at most one in five. */
const HABIT = 4;

function habit(paragraphs: readonly string[], curly: RegExp, straight: RegExp): Variant | null {
  const count = (pattern: RegExp) =>
    paragraphs.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const curlyCount = count(curly);
  const straightCount = count(straight);
  if (curlyCount >= HABIT && curlyCount >= HABIT * straightCount) return 'curly';
  if (straightCount >= HABIT && straightCount >= HABIT * curlyCount) return 'straight';
  return null;
}
