import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { clean } from '../../../../src/plugins/newsroom/story/clean';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';
import { checkNothingSilent, checkSettled } from './invariants';

const folder = resolve(__dirname, '../../../fixtures/clean/story');

/** What a case says of a story: all that is not empty, and the kinds of its blocks. */
function expectationOf(story: Story): unknown {
  const told = Object.entries(story).filter(
    ([key, value]) =>
      key !== 'source' && value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return {
    ...Object.fromEntries(told),
    text: story.text.split('\n\n'),
    body: story.body.map(({ type }) => type),
  };
}

describe.each(readdirSync(folder))('story fixture %s', (name) => {
  const input = readFileSync(join(folder, name, 'input.txt'), 'utf8');
  const story = clean(plainTextPost(input));

  it('comes out as expected', () => {
    const path = join(folder, name, 'expected.json');
    const actual = expectationOf(story);
    if (process.env.UPDATE_FIXTURES === '1') {
      writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
    }
    expect(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null).toEqual(actual);
  });

  it('loses no line in silence', () => checkNothingSilent(input, story));

  it('is the same when cleaned again', () => checkSettled(story));
});
