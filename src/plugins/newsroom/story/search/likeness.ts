import { stemsOf } from './words';

/** Past this the words of a story repeat themselves. */
const READ_AT_MOST = 6_000;

/** How often each word stands in a text. */
export type Tally = ReadonlyMap<string, number>;

export function tallyOf(text: string, language: string): Tally {
  const tally = new Map<string, number>();
  for (const stem of stemsOf(text.slice(0, READ_AT_MOST), language)) {
    tally.set(stem, (tally.get(stem) ?? 0) + 1);
  }
  return tally;
}

/**
 * How like a text others are, from 0 to 1: the cosine of their words, each weighed by how few of these
 * texts have it, so that words of no meaning weigh nothing without a list of them.
 */
export function likenesses(own: Tally, others: readonly Tally[]): number[] {
  const all = [own, ...others];
  const known = new Map<string, number>();
  const weight = (word: string): number => {
    const again = known.get(word);
    if (again !== undefined) return again;
    const having = all.filter((tally) => tally.has(word)).length;
    const made = Math.log((all.length + 1) / (having + 0.5));
    known.set(word, made);
    return made;
  };
  const vector = (tally: Tally): Tally =>
    new Map([...tally].map(([word, times]) => [word, (1 + Math.log(times)) * weight(word)]));
  const length = (of: Tally) => Math.sqrt([...of.values()].reduce((sum, x) => sum + x * x, 0)) || 1;

  const mine = vector(own);
  return others.map((tally) => {
    const theirs = vector(tally);
    const shared = [...mine].reduce((sum, [word, x]) => sum + x * (theirs.get(word) ?? 0), 0);
    return Math.max(0, shared / (length(mine) * length(theirs)));
  });
}

/** The words that a text is about, as far as it tells by itself: long ones that it says often. */
export function tellingWords(headline: string, text: string, language: string, count: number) {
  const tally = tallyOf(text, language);
  const inHeadline = new Set(stemsOf(headline, language));
  const score = (word: string) =>
    (Math.log(1 + (tally.get(word) ?? 0)) + (inHeadline.has(word) ? 2 : 0)) *
    Math.min(word.length, 8);
  const words = [...new Set([...inHeadline, ...tally.keys()])].filter((word) => word.length > 3);
  return words.sort((one, other) => score(other) - score(one)).slice(0, count);
}
