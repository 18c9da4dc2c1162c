import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FIXTURES = path.join(__dirname, '../../fixtures');

export interface FixtureCase {
  name: string;
  read(file: string): string;
  /** Compares with the expected file; UPDATE_FIXTURES=1 writes it instead. */
  expectFile(file: string, actual: string): void;
}

/** The folders below tests/fixtures/<area>: one a case, with its input and what is expected. */
export function fixtureCases(area: string): FixtureCase[] {
  const folder = path.join(FIXTURES, area);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const at = (file: string) => path.join(folder, name, file);
      return {
        name,
        read: (file: string) => readFileSync(at(file), 'utf8'),
        expectFile(file: string, actual: string) {
          if (process.env.UPDATE_FIXTURES === '1') writeFileSync(at(file), actual);
          expect(existsSync(at(file)) ? readFileSync(at(file), 'utf8') : null).toBe(actual);
        },
      };
    });
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
