import { clean } from '../../../../src/plugins/newsroom/story/clean';
import { undoRepairs } from '../../../../src/plugins/newsroom/story/clean/repair';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of the source is in a paragraph (its repairs undone) or in a removed line. */
export function checkNothingSilent(input: string, story: Story): void {
  const paragraphs = story.text === '' ? [] : story.text.split('\n\n');
  const kept = undoRepairs(paragraphs, story.repairs).flatMap(words);
  const gone = story.removed.flatMap(({ text }) => words(text));
  expect([...kept, ...gone].sort()).toEqual(words(input).sort());
  for (const { line } of story.removed) expect(line).toBeGreaterThan(0);
}

/** Headline and text, cleaned again, stay as they are. */
export function checkSettled(story: Story): void {
  const again = clean(plainTextPost(`${story.headline ?? ''}\n\n${story.text}`));
  expect(again.text).toBe(story.text);
  if (story.headline !== null) expect(again.headline).toBe(story.headline);
}
