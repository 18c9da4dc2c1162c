import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Document } from '../../../src/plugins/newsroom-client/generate/document';
import { operationsOf } from '../../../src/plugins/newsroom-client/generate/operations';
import { typesOf } from '../../../src/plugins/newsroom-client/generate/types';
import { makeDocument } from '../openapi/newsroom-types';

const FOLDER = path.join(__dirname, '../../../src/plugins/newsroom-client/src/generated');

const PRETTIER = require.resolve('prettier/bin/prettier.cjs');

const document = makeDocument() as unknown as Document;

it.each([
  ['types.ts', typesOf],
  ['operations.ts', operationsOf],
])('%s is what the OpenAPI document makes it: `npm run generate` writes it', (name, make) => {
  const file = path.join(FOLDER, name);
  const text = formatted(make(document), file);
  if (process.env.UPDATE_FIXTURES) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

/** In a process of its own: prettier loads its parsers as ES modules, which jest can't. */
function formatted(text: string, file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [PRETTIER, '--stdin-filepath', file], {
    input: text,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return stdout;
}
