import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { SourceRecord } from '../../../src/plugins/newsroom/story/legacy';
import { asJson, fixtureCases } from '../blocks/cases';
import { readFileRecords } from './read-records';

const FIXTURES = path.join(__dirname, '../../fixtures/read');

/** tests/fixtures/read/<format>/<case>/: `input.*`, and the records that it gives. */
describe.each(readdirSync(FIXTURES))('%s', (format) => {
  it.each(fixtureCases(`read/${format}`))('reads $name', async ({ name, expectFile }) => {
    const folder = path.join(FIXTURES, format, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    const source = await readFileRecords(path.join(folder, input ?? 'input is missing'));
    expect(source.format).toBe(format);
    expectFile('records.json', asJson(source.records.map(told)));
  });
});

/** What a record says; what it leaves open would only fill the page. */
function told(record: SourceRecord): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
