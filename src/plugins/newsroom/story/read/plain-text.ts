import { NewsroomError } from '../errors';
import type { LegacyPost, ReadHints, Reader } from '../model';
import { wholeText } from './bytes/whole-text';
import { notAStory } from './not-a-story';
import { legacyPost } from './records/post';

/**
 * Plain text as a person pastes it from a page: one file, one story.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY, NEWSROOM_INPUT_TOO_LARGE and
 * NEWSROOM_FORMAT_NOT_READ.
 */
export const readPlainText: Reader = async function* readPlainText(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints);
  const what = notAStory(text);
  if (what) throw new NewsroomError('NEWSROOM_FORMAT_NOT_READ', { path: hints.name, what });

  yield* records;
  yield plainTextPost(text, hints);
};

/** The post that a text is, for callers that have it as a string already. */
export function plainTextPost(
  text: string,
  hints: Pick<ReadHints, 'language'> = { language: null },
): LegacyPost {
  return legacyPost({
    format: 'plain-text',
    language: hints.language,
    body: text,
    bodyFormat: 'text',
    raw: text,
  });
}
