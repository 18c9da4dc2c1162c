const MEANING = {
  OWN_WEIGHTS: 'By its looks alone.',
  CONTEXT_WEIGHTS: 'With what is around it, as its looks alone tell it.',
  SETTLED_WEIGHTS: 'With what is around it, as the round before told it.',
};
const KEY = /^[a-z]\w*$/i;

/** A table of weights as a source file. */
export function weightsFile(kind, tables, heldOut) {
  const parts = Object.entries(tables).map(
    ([name, weights]) =>
      `/** ${MEANING[name]} */\nexport const ${name}: Weights = {\n${Object.entries(weights)
        .map(([key, value]) => `  ${KEY.test(key) ? key : `'${key}'`}: ${value},`)
        .join('\n')}\n};\n`,
  );
  return `import type { Weights } from '../../likelihood/features';

/*
 * Log-odds that a line is the story's, for each thing that can be said of it: logistic regressions,
 * written by tests/bench/clean/fit/${kind}.mjs, not by hand. On sites that were held out:
 * ${heldOut}
 */

${parts.join('\n')}`;
}
