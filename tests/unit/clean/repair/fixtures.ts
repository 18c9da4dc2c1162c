import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../fixtures/clean');

/**
 * One test a folder: what `run` makes of its `input.*` must equal its `expected.json`.
 * With UPDATE_FIXTURES=1 the expectation is written anew, to be read before it is committed.
 */
export function testFixtures(folder: string, run: (input: string) => unknown): void {
  for (const name of readdirSync(join(ROOT, folder))) {
    it(name.replaceAll('-', ' '), () => {
      const at = (file: string) => join(ROOT, folder, name, file);
      const input = at(existsSync(at('input.json')) ? 'input.json' : 'input.txt');
      const actual = JSON.parse(JSON.stringify(run(readFileSync(input, 'utf8'))));
      if (process.env.UPDATE_FIXTURES) {
        writeFileSync(at('expected.json'), `${JSON.stringify(actual, null, 2)}\n`);
      }
      expect(actual).toEqual(JSON.parse(readFileSync(at('expected.json'), 'utf8')));
    });
  }
}
