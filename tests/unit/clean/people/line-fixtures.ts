import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LineFixture {
  line: string;
  result: unknown;
}

type LineReader = (line: string, hints: Record<string, unknown>) => unknown;

const FIXTURES = join(__dirname, '../../../fixtures/clean');

/**
 * Runs every folder of an area: each line of `input.txt` goes through the reader whose key the
 * folder's name starts with, with the hints of `hints.json`; `UPDATE_FIXTURES=1` rewrites `expected.json`.
 */
export function testLineFixtures(
  area: string,
  readers: Readonly<Record<string, LineReader>>,
): void {
  const folder = join(FIXTURES, area);
  for (const name of readdirSync(folder).sort()) {
    const [, read] = Object.entries(readers).find(([prefix]) => name.startsWith(prefix)) ?? [];
    if (!read) throw new Error(`No reader is named for the fixture folder ${area}/${name}.`);
    const file = (part: string): string => join(folder, name, part);
    const hints = existsSync(file('hints.json'))
      ? (JSON.parse(readFileSync(file('hints.json'), 'utf8')) as Record<string, unknown>)
      : {};
    const lines = readFileSync(file('input.txt'), 'utf8').replace(/\n$/, '').split('\n');
    const results: LineFixture[] = lines.map((line) => ({ line, result: read(line, hints) }));
    if (process.env['UPDATE_FIXTURES']) {
      writeFileSync(file('expected.json'), `${JSON.stringify(results, null, 2)}\n`);
    }
    const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as LineFixture[];
    test.each(results.map((found, at) => ({ ...found, expected: expected[at] })))(
      `${name}: $line`,
      ({ line, result, expected: wanted }) => expect({ line, result }).toEqual(wanted),
    );
  }
}
