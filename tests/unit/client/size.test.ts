import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const CLIENT = path.join(__dirname, '../../../src/plugins/newsroom-client');

/** As an app's bundler takes it, minified and compressed. Neutral: an import of a Node module fails. */
async function bytesOf(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: path.join(CLIENT, 'src'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

it('is at most 5 kB, all of it', async () => {
  const all = await bytesOf(`export * from './index'; export * from './webhook';`);
  expect(all).toBeGreaterThan(1_000);
  expect(all).toBeLessThanOrEqual(5_000);
});

it('costs what is used of it', async () => {
  const one = await bytesOf(`import { findTags } from './index'; console.log(findTags);`);
  const all = await bytesOf(`export * from './index';`);
  expect(one).toBeLessThan(0.65 * all);
});

it('depends on nothing', () => {
  const manifest = JSON.parse(readFileSync(path.join(CLIENT, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ sideEffects: false, type: 'module' });
  expect(manifest.dependencies).toBeUndefined();
  // What Strapi takes for a plugin says so in its package.json.
  expect(manifest.strapi).toBeUndefined();
});
