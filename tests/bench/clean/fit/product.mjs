import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const fromRoot = createRequire(join(root, 'package.json'));
export const clean = join(root, 'src/plugins/newsroom/story/clean');

/** The product's own sources, bundled: `exports` maps a file below `story` to the names wanted of it. */
export async function loadProduct(name, exports) {
  const results = join(root, 'tests/bench/results');
  mkdirSync(results, { recursive: true });
  const outfile = join(results, `${name}.cjs`);
  const contents = Object.entries(exports)
    .map(([file, names]) => `export { ${names} } from '${join(clean, '..', file)}';`)
    .join('\n');
  await fromRoot('esbuild').build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  return fromRoot(outfile);
}

/** Fills a table of weights with others, in place: the bundled product reads them from there. */
export function setWeights(table, weights) {
  for (const name of Object.keys(table)) delete table[name];
  Object.assign(table, weights);
}
