import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const fixtures = resolve(__dirname, '../../fixtures/clean');

export interface FixtureCase {
  name: string;
  input: string;
  /** What is expected; with UPDATE_FIXTURES=1 it is written first, to be read before it is committed. */
  expected(actual: unknown): unknown;
}

/** Every folder of a family: `input.txt` and `expected.json`. */
export function fixtureCases(family: string): FixtureCase[] {
  return readdirSync(join(fixtures, family)).map((name) => {
    const path = join(fixtures, family, name, 'expected.json');
    return {
      name,
      input: readFileSync(join(fixtures, family, name, 'input.txt'), 'utf8'),
      expected(actual) {
        if (process.env.UPDATE_FIXTURES === '1') {
          writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
        }
        return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
      },
    };
  });
}
