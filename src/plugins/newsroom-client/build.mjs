// Builds dist: one file an entry, as ES module and as CommonJS, and their types.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, 'dist');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(DIST, { recursive: true, force: true });
for (const [format, ending] of [
  ['esm', '.js'],
  ['cjs', '.cjs'],
]) {
  await build({
    entryPoints: ['index', 'webhook'].map((name) => join(HERE, `src/${name}.ts`)),
    outdir: DIST,
    outExtension: { '.js': ending },
    bundle: true,
    format,
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
}

const words = ['-p', HERE, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
const types = spawnSync(process.execPath, [TSC, ...words, '--outDir', DIST], { stdio: 'inherit' });
if (types.status !== 0) process.exit(types.status ?? 1);

/** Imports in declarations name the file, as ES modules must; CommonJS gets declarations of its own. */
function nameFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) nameFiles(path);
    if (!entry.name.endsWith('.d.ts')) continue;
    const text = readFileSync(path, 'utf8');
    const withEnding = (ending) =>
      text.replace(
        /(from|import\()( ?)'(\.[^']+)'/g,
        (_whole, word, space, file) => `${word}${space}'${file}${ending}'`,
      );
    writeFileSync(path, withEnding('.js'));
    writeFileSync(path.replace(/\.d\.ts$/, '.d.cts'), withEnding('.cjs'));
  }
}
nameFiles(DIST);
