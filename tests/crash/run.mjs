#!/usr/bin/env node
// Kills processes at seeded points and counts what is lost: `node tests/crash/run.mjs delivery --seeds 20`.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [name, ...args] = process.argv.slice(2);
const entry = (test) => join(here, test, 'index.mjs');
const tests = readdirSync(here).filter((test) => existsSync(entry(test)));

if (name === undefined || !tests.includes(name)) {
  console.error(`usage: npm run test:crash -- NAME [--seeds N]\ntests: ${tests.join(', ')}`);
  process.exitCode = 2;
} else {
  const { run } = await import(pathToFileURL(entry(name)).href);
  process.exitCode = await run(args);
}
