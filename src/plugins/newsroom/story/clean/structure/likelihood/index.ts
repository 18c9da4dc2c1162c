import { addUp } from '../../likelihood/features';
import { contextFeatures, type LineInContext } from './context-features';
import type { LineLooks } from './looks';
import { ownFeatures } from './own-features';
import { CONTEXT_WEIGHTS, OWN_WEIGHTS, SETTLED_WEIGHTS } from './weights';

const ROUNDS = [CONTEXT_WEIGHTS, SETTLED_WEIGHTS];

export { looksOf, signOf, type LineLooks, type Sign } from './looks';

/** How likely a line is a paragraph of the story, as log-odds. */
export interface Likelihood {
  /** By its own looks. */
  own: number;
  /** By its looks and its surroundings. */
  score: number;
}

/**
 * How likely each line of a text is the story's: first by its looks; then by its looks and by how
 * likely its surroundings are; then once more, with the surroundings as the second round saw them.
 */
export function likelihoods(lines: readonly LineLooks[]): Likelihood[] {
  const looks = lines.map(ownFeatures);
  const own = looks.map((features) => addUp(features, OWN_WEIGHTS));
  const score = ROUNDS.reduce(
    (known, weights) =>
      contextFeatures(lines.map((line, index) => inContext(line, known[index]!))).map(
        (features, index) => addUp(looks[index]!, weights) + addUp(features, weights),
      ),
    own,
  );
  return own.map((value, index) => ({ own: value, score: score[index]! }));
}

/** A line with what an earlier round made of it. */
export function inContext(
  { text, shape, apart, furniture, sign, isRepeated, isPattern }: LineLooks,
  own: number,
): LineInContext {
  return { text, apart, furniture, sign, isRepeated, isPattern, words: shape.words, own };
}
