import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Other people's exports, which are no part of the project: beside it, or not there at all. */
export const CORPORA = path.resolve(__dirname, '../../../../shared/corpora');

/** The expected values of a folder of the corpora, or null where they are missing; says so once. */
export function expectedOf<T>(folder: string): Record<string, T> | null {
  const file = path.join(CORPORA, folder, 'expected.json');
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, T>;
}

/** One test a file of a folder; one skipped test with a clear name where the corpora are missing. */
export function forEachExpected<T>(
  folder: string,
  run: (file: string, expected: T, name: string) => Promise<void>,
): void {
  const expected = expectedOf<T>(folder);
  if (!expected) {
    it.skip(`${folder}: needs ../shared/corpora/${folder}, which is not here`, () => undefined);
    return;
  }
  it.each(Object.entries(expected))('%s', (name, values) =>
    run(path.join(CORPORA, folder, name), values, name),
  );
}
