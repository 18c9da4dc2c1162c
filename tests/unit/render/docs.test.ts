import { readFileSync } from 'node:fs';
import path from 'node:path';

import { CHANNELS } from '../../../src/plugins/newsroom/story/render';

const DOCS = readFileSync(
  path.join(__dirname, '../../../src/plugins/newsroom/docs/channels.md'),
  'utf8',
);

it.each(CHANNELS.map(({ id, file }) => [id, file]))('the documentation tells of %s', (id, file) => {
  const row = DOCS.split('\n').find((line) => line.startsWith(`| \`${id}\` `));
  expect(row).toContain(`\`${file}\``);
});
