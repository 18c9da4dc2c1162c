import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { toHtml, toText } from '../../../../src/plugins/newsroom/story/blocks';
import { clean } from '../../../../src/plugins/newsroom/story/clean';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { fragmentPost } from './posts';

const folder = resolve(__dirname, '../../../fixtures/clean/fragment');

/** What a case says of a story: all that is not empty, and its body as HTML. */
function expectationOf(story: Story): unknown {
  const told = Object.entries(story).filter(
    ([key, value]) =>
      key !== 'source' && value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return {
    ...Object.fromEntries(told),
    text: story.text.split('\n\n'),
    body: toHtml(story.body).split(/(?<=<\/(?:p|h[1-6]|ul|ol|blockquote|table|pre|figure)>)/),
  };
}

describe.each(readdirSync(folder))('fragment fixture %s', (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const body = read(existsSync(join(folder, name, 'input.md')) ? 'input.md' : 'input.html');
  const story = clean(fragmentPost(body, JSON.parse(read('post.json'))));

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
