import { stemsOf } from './words';

/** Words that stand together in this order; one alone is a phrase of one. */
export interface Term {
  stems: readonly string[];
  /** The last word may go on. */
  isBeginning: boolean;
}

/** What is sought. Whatever was typed, this holds letters and digits alone. */
export interface SearchQuery {
  all: readonly Term[];
  /** At least one of these, where there are some. */
  any: readonly Term[];
  none: readonly Term[];
}

/** More says nothing more about what somebody looks for, and costs the database more than it should. */
export const LONGEST_QUERY = 300;
const TERMS_AT_MOST = 12;
const WORDS_AT_MOST = 12;

const PART = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Reads what somebody typed: words, "a phrase", begin*, -without. There is no wrong question: what is no
 * word is left out, a quotation mark that stays open closes at the end.
 */
export function parseSearch(text: string, language: string): SearchQuery {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const [, minus, phrase, word] of text.slice(0, LONGEST_QUERY).matchAll(PART)) {
    const said = phrase ?? word ?? '';
    const stems = stemsOf(said, language).slice(0, WORDS_AT_MOST);
    if (stems.length === 0) continue;
    const term = { stems, isBeginning: phrase === undefined && said.endsWith('*') };
    (minus === '-' ? none : all).push(term);
  }
  return { all: all.slice(0, TERMS_AT_MOST), any: [], none: none.slice(0, TERMS_AT_MOST) };
}

/** A question for texts that hold some of these words. */
export const anyOf = (stems: readonly string[]): SearchQuery => ({
  all: [],
  any: stems.map((stem) => ({ stems: [stem], isBeginning: false })),
  none: [],
});
