import { isFunctionWord } from '../language/function-words';
import { quotationsOf } from '../repair/prose/quotation-marks';
import { sentencesOf, type Sentence } from '../repair/prose/sentences';
import { mayHoldVerb } from '../repair/prose/verbs';
import type { Place, QueryRule } from './rule';

const FEWEST_WORDS = 3;
const MOST_WORDS = 12;

/**
 * A plain string of words between two full stops: the sentence it belongs to was cut in two. Short
 * exclamations, answers and lists, which writers set without a verb on purpose, begin otherwise.
 */
export const sentenceWithoutVerb: QueryRule = {
  name: 'sentence-without-verb',
  languages: ['en'],
  message: 'This sentence has no verb. Was a longer one cut in two?',
  find: (paragraphs) =>
    paragraphs.flatMap(({ text, kind }, paragraph): Place[] => {
      if (kind !== 'paragraph') return [];
      const sentences = sentencesOf(text);
      if (sentences.length < 2) return [];
      const fragments = sentences.filter((sentence, index) => index > 0 && isFragment(sentence));
      return outsideQuotations(text, fragments).map(({ at, text: words }) => ({
        paragraph,
        from: at,
        to: at + words.length,
        isWhole: true,
      }));
    }),
};

/** A noun, perhaps with a word or two before it, and something that hangs on it. */
const NOUN_PHRASE =
  /^(\p{Lu}\p{Ll}{3,})(?: \p{Ll}+){0,2} (?:of|in|into|on|for|from|to|by|with|at|between|among|against|over|across|toward|towards|within|along) /u;
/** Openings of fragments that are meant: "Right on time." "Then back to work." */
const MEANT =
  /^(?:also|back|because|best|down|especially|even|exactly|first|good|here|just|less|like|maybe|more|much|never|nice|none|often|once|only|over|perhaps|quite|right|same|since|still|straight|sure|then|there|though|thus|together|worse)$/;

function isFragment({ text }: Sentence): boolean {
  if (!text.endsWith('.') || /["“”«»:;?!…–—]/.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  const opening = NOUN_PHRASE.exec(text)?.[1]?.toLowerCase();
  if (opening === undefined || MEANT.test(opening) || isFunctionWord(opening)) return false;
  return !mayHoldVerb(text);
}

/** Those of the sentences (ascending) that nobody is quoted with. */
function outsideQuotations(text: string, sentences: readonly Sentence[]): Sentence[] {
  if (sentences.length === 0) return [];
  const pairs = [...quotationsOf(text).pairs].sort((a, b) => a.open - b.open);
  let next = 0;
  let closed = -1;
  return sentences.filter(({ at }) => {
    for (let pair = pairs[next]; pair && pair.open < at; pair = pairs[next]) {
      closed = Math.max(closed, pair.close);
      next += 1;
    }
    return at > closed;
  });
}
