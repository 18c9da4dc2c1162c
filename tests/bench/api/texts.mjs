const SENTENCE =
  'The council of Port Ellery met late on Tuesday and put off the vote on the new ferry pier again.';

export const paragraph = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

export const STANDFIRST = SENTENCE;

/** 5,000 words, the first as frequent as "the" and the last hardly ever said (Zipf). */
const SYLLABLES = ['ba', 'ne', 'ri', 'to', 'lu', 'sha', 'mo', 'ki', 'ven', 'dor'];
const VOCABULARY = Array.from({ length: 5_000 }, (_, rank) =>
  [...String(rank)].map((digit) => SYLLABLES[Number(digit)]).join(''),
);

/** The same numbers in each run (a linear congruential generator). */
function randomOf(seed) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** About 4 kB of text, as an article of the day has, each another. */
export function textOf(number) {
  const random = randomOf(number + 1);
  const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? VOCABULARY[0];
  return Array.from({ length: 10 }, () => Array.from({ length: 60 }, word).join(' '));
}
