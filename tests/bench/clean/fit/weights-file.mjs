/** What a table tells, by the kind of thing it is asked about. */
const MEANINGS = {
  line: {
    OWN_WEIGHTS: 'By its looks alone.',
    CONTEXT_WEIGHTS: 'With what is around it, as its looks alone tell it.',
    SETTLED_WEIGHTS: 'With what is around it, as the round before told it.',
  },
  passage: {
    OWN_WEIGHTS: 'By its looks alone: where on the page does the story stand?',
    CONTEXT_WEIGHTS: 'In the region of the story, with what is around it.',
  },
};
const KEY = /^[a-z]\w*$/i;

/** Tables of weights as a source file; `of` is what they are asked about, a line or a passage. */
export function weightsFile(kind, of, tables, heldOut) {
  const parts = Object.entries(tables).map(
    ([name, weights]) =>
      `/** ${MEANINGS[of][name]} */\nexport const ${name}: Weights = {\n${Object.entries(weights)
        .map(([key, value]) => `  ${KEY.test(key) ? key : `'${key}'`}: ${value},`)
        .join('\n')}\n};\n`,
  );
  return `import type { Weights } from '../../likelihood/features';

/*
 * Log-odds that a ${of} is the story's, for each thing that can be said of it: logistic regressions,
 * written by tests/bench/clean/fit/${kind}.mjs, not by hand. On sites that were held out:
 * ${heldOut}
 */

${parts.join('\n')}`;
}
