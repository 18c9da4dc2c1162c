import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const fromRoot = createRequire(join(root, 'package.json'));
const outfile = join(root, 'src/plugins/newsroom/dist/bench-story.cjs');

/**
 * The core as its sources stand, bundled once before anything is measured: a build may be older.
 * Beside the builds, so that it finds the same packages as they do.
 */
export async function bundleStory() {
  await fromRoot('esbuild').build({
    entryPoints: [join(root, 'src/plugins/newsroom/story/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
}

export const ourStory = () => createRequire(outfile)(outfile);
