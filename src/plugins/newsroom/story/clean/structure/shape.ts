import { functionWordsOf } from '../language/function-words';
import { countLetters, opensUpper, opensWithNumber } from '../language/letters';
import { pattern } from '../language/pattern';

/** What can be seen of a line without understanding it. Shares are between 0 and 1. */
export interface Shape {
  words: number;
  /** Ends as a sentence does, closing quotes and brackets aside. */
  endsSentence: boolean;
  /** Sentences that end inside the line. */
  innerSentences: number;
  /** Commas, semicolons and dashes inside: clauses are the mark of prose. */
  clauses: number;
  /** Words behind the first one that begin with a capital. */
  capitals: number;
  allCapitals: boolean;
  digits: number;
  /** Speaks to the reader or of "us": the voice of a page, not of a report. */
  address: number;
  /** Bars, arrows, bullets, slashes between words, hashes and at-signs. */
  separators: number;
  opensWithQuote: boolean;
  opensLower: boolean;
  hasQuote: boolean;
  /** Words that carry grammar rather than meaning, in the language that fits the line best. */
  grammar: number;
}

const WORD = pattern('gu')`[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*`;
const SENTENCE_END = /[.!?…。！？؟।]["”’»'“)\]\s*]{0,4}$/u;
const INNER_SENTENCE_END = pattern(
  'gu',
)`[\p{Ll}\p{Lo}\p{N}”"’)][.!?؟]["”’»)]{0,2}\s+["“„«‘(]?[\p{Lu}\p{Lo}]`;
const ADDRESS = new Set(
  "you your yours you're you'll you've we our ours us we're click subscribe please sign login log register download follow here vous votre vos nous usted tu su ihr ihre ihnen sie wir você seu sua".split(
    ' ',
  ),
);
/** A list item is judged by its words. */
const LIST_MARK = /^[•◦▪●∙*·]\s*/u;
/** What a page puts in the place of an e-mail address, so that robots don't find it. */
const HIDDEN_ADDRESS = /\s*\(?\[email[\s\u00a0]protected\]\)?/i;
/** Long enough to tell a line's kind; a line of five megabytes is judged by its beginning. */
const LOOKED_AT = 4_000;

export function shapeOf(line: string): Shape {
  const text = line.slice(0, LOOKED_AT).replace(LIST_MARK, '').replace(HIDDEN_ADDRESS, '');
  const words = text.match(WORD) ?? [];
  const count = Math.max(1, words.length);
  const lower = words.map(lowered);
  const letters = countLetters(text);
  const cased = letters.upper + letters.lower;
  const share = (kept: number) => kept / count;

  return {
    words: words.length,
    endsSentence:
      letters.all > 0 && SENTENCE_END.test(line.slice(-40).replace(HIDDEN_ADDRESS, '').slice(-8)),
    innerSentences: text.match(INNER_SENTENCE_END)?.length ?? 0,
    clauses: text.match(/[,;،]\s|\s[–—-]\s|—/gu)?.length ?? 0,
    capitals: share(words.slice(1).filter(opensUpper).length),
    allCapitals: cased > 3 && letters.upper / cased > 0.9,
    digits: share(words.filter(opensWithNumber).length),
    address: share(lower.filter((word) => ADDRESS.has(word)).length),
    separators: text.match(/[|»›•·#@>\\]|\s\/\s|\[…\]|\.\.\.$|…$/g)?.length ?? 0,
    opensWithQuote: /^["“„«‘]/.test(text),
    opensLower: /^\p{Ll}/u.test(text),
    hasQuote: /["“”„«»]/.test(text),
    grammar: share(functionWordsOf(lower)),
  };
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
