import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Ajv2020 from 'ajv/dist/2020';

import { OTHER } from '../../../src/plugins/newsroom/server/src/openapi/operations';
import { makeDocument, ROUTES } from './newsroom-types';

const FILE = path.join(__dirname, '../../../docs/openapi.json');

const document = makeDocument();
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

it('stands in docs/openapi.json as it is now: `npm run generate` writes it', () => {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (process.env.UPDATE_FIXTURES) writeFileSync(FILE, text);
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text));
});

it('tells of every route, and knows what each answers', () => {
  const told = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
  );
  const routes = ROUTES.map(({ method, path: at }) => `${method} ${at.replace(/:(\w+)/g, '{$1}')}`);
  expect(told.sort()).toEqual([...new Set(routes)].sort());
  expect(operations.filter(({ tags }) => tags.includes(OTHER))).toEqual([]);
});

it('is found right by a linter', () => {
  // In a process of its own: the linter is ES modules through and through, and jest loads CommonJS.
  const lint = spawnSync(process.execPath, [path.join(__dirname, 'lint.mjs')], {
    input: JSON.stringify(document),
    encoding: 'utf8',
  });
  expect(lint.stderr).toBe('');
  expect(JSON.parse(lint.stdout)).toEqual([]);
}, 60_000);

describe('the schema of Blocks', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(document, 'newsroom');
  const validate = ajv.getSchema('newsroom#/components/schemas/Blocks')!;
  const folder = path.join(__dirname, '../../fixtures/blocks');

  it.each(readdirSync(folder))('takes what bodies become: %s', (name) => {
    const file = path.join(folder, name, 'expected.json');
    const { blocks } = JSON.parse(readFileSync(file, 'utf8'));
    expect(validate(blocks) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    [{ type: 'paragraph' }],
    [{ type: 'heading', level: 7, children: [] }],
    [{ type: 'embed', url: 'https://example.org', children: [] }],
  ])('refuses what is none: %j', (block) => expect(validate([block])).toBe(false));
});
