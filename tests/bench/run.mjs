#!/usr/bin/env node
// Runs a bench by its name, or lists them: `node tests/bench/run.mjs clean`.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [name, ...args] = process.argv.slice(2);
const entry = (bench) => join(here, bench, 'index.mjs');
const benches = readdirSync(here).filter((bench) => existsSync(entry(bench)));

if (name === undefined || !benches.includes(name)) {
  console.error(`usage: npm run bench -- NAME\nbenches: ${benches.join(', ')}`);
  process.exitCode = 2;
} else {
  const { run } = await import(pathToFileURL(entry(name)).href);
  process.exitCode = await run(args);
}
