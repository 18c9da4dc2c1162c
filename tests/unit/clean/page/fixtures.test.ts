import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { toText } from '../../../../src/plugins/newsroom/story/blocks';
import { clean } from '../../../../src/plugins/newsroom/story/clean';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { webPagePost } from '../../../../src/plugins/newsroom/story/read';

const folder = resolve(__dirname, '../../../fixtures/clean/page');

/** What a case says of a story: all that is not empty, but where it came from. */
function expectationOf(story: Story): unknown {
  const told = Object.entries(story).filter(
    ([key, value]) =>
      key !== 'source' && value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return { ...Object.fromEntries(told), text: story.text.split('\n\n') };
}

describe.each(readdirSync(folder))('page fixture %s', (name) => {
  const html = readFileSync(join(folder, name, 'input.html'), 'utf8');
  const story = clean(webPagePost(html));

  it('comes out as expected', () => {
    const path = join(folder, name, 'expected.json');
    const actual = expectationOf(story);
    if (process.env.UPDATE_FIXTURES === '1') {
      writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
    }
    expect(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null).toEqual(actual);
  });

  it('has the same words in its blocks as in its text', () => {
    expect(toText(story.body)).toBe(story.text);
  });
});
