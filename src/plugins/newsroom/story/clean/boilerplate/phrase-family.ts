import { simplify } from './simplify';

/** What a line of a family opens: the lines behind such a line belong to it, not to the story. */
export type SectionKind = 'related' | 'list' | 'comments';

export type LanguageCode =
  | 'en'
  | 'fr'
  | 'es'
  | 'de'
  | 'pt'
  | 'it'
  | 'ar'
  | 'nl'
  | 'pl'
  | 'tr'
  | 'id'
  | 'ru'
  | 'uk'
  | 'sv'
  | 'da'
  | 'ja'
  | 'zh'
  | 'ko';

/** Phrases of each language with a bar between two, written as `simplify` would or freer. */
export type Phrases = Partial<Record<LanguageCode, string>>;

/** One family of furniture: the rule's name and the phrases by which its lines are known. */
export interface PhraseFamily {
  rule: string;
  /** The whole line, but for punctuation around it and a count behind it. */
  whole?: Phrases;
  /** The beginning of a line of at most `MAXIMUM_WORDS` words. */
  start?: Phrases;
  /** Anywhere in such a line; only wording that no reporter writes. */
  within?: Phrases;
  /** Set for families whose whole-line phrases are headings of a block. */
  opens?: SectionKind;
}

/** A family made ready for matching. */
export interface PreparedFamily {
  rule: string;
  opens: SectionKind | null;
  whole: ReadonlySet<string>;
  /** These and those of `within` have a space at both ends, so that they match whole words. */
  start: readonly string[];
  within: readonly string[];
}

/** A paragraph longer than this is judged by its shape: reporters quote furniture, too. */
export const MAXIMUM_WORDS = 45;

export function prepareFamily(family: PhraseFamily): PreparedFamily {
  return {
    rule: family.rule,
    opens: family.opens ?? null,
    whole: new Set(listOf(family.whole)),
    start: listOf(family.start).map(spaced),
    within: listOf(family.within).map(spaced),
  };
}

export type MatchKind = 'whole' | 'start' | 'within';

export const spaced = (phrase: string): string => ` ${phrase} `;

/** `simple` is the line as `simplify` gives it, `padded` the same with a space at both ends. */
export function matchFamily(
  family: PreparedFamily,
  simple: string,
  padded: string,
): MatchKind | null {
  if (family.whole.has(simple)) return 'whole';
  if (family.start.some((phrase) => padded.startsWith(phrase))) return 'start';
  if (family.within.some((phrase) => padded.includes(phrase))) return 'within';
  return null;
}

/**
 * Whether a line may match any of the families: the question that most lines are asked only. Phrases
 * lie by their first word, so that a line looks up its own words and walks through no list.
 */
export class PhraseIndex {
  private readonly whole = new Set<string>();
  private readonly start = new Map<string, string[]>();
  private readonly within = new Map<string, string[]>();

  constructor(families: readonly PreparedFamily[]) {
    for (const family of families) {
      for (const phrase of family.whole) this.whole.add(phrase);
      for (const phrase of family.start) addPhrase(this.start, phrase);
      for (const phrase of family.within) addPhrase(this.within, phrase);
    }
  }

  mayMatch(simple: string, padded: string): boolean {
    if (this.whole.has(simple)) return true;
    const words = simple.split(' ');
    const starts = this.start.get(words[0]!);
    if (starts?.some((phrase) => padded.startsWith(phrase))) return true;
    return words.some((word) => this.within.get(word)?.some((phrase) => padded.includes(phrase)));
  }
}

function addPhrase(index: Map<string, string[]>, phrase: string): void {
  const first = phrase.trimStart().split(' ', 1)[0]!;
  const known = index.get(first);
  if (known === undefined) index.set(first, [phrase]);
  else known.push(phrase);
}

function listOf(phrases: Phrases | undefined): string[] {
  return Object.values(phrases ?? {}).flatMap((list) => list.split('|').map(simplify));
}
