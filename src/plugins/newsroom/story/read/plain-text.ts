import { NewsroomError } from '../errors';
import type { LegacyPost, ReadHints, Reader } from '../model';
import { binaryReason } from './bytes/binary';
import { decodeText } from './bytes/decode';
import { gather } from './bytes/gather';
import { notAStory } from './not-a-story';
import { problem } from './problems';
import { legacyPost } from './records/post';

/**
 * Plain text as a person pastes it from a page: one file, one story.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY, NEWSROOM_INPUT_TOO_LARGE and
 * NEWSROOM_FORMAT_NOT_READ.
 */
export const readPlainText: Reader = async function* readPlainText(chunks, hints) {
  const bytes = await gather(chunks, hints.name);
  const reason = binaryReason(bytes);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });
  const { text, encoding, foreignLines } = decodeText(bytes);
  if (text.trim() === '') throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });
  const what = notAStory(text);
  if (what) throw new NewsroomError('NEWSROOM_FORMAT_NOT_READ', { path: hints.name, what });

  yield { kind: 'source', encoding };
  yield* foreignLines.map((line) =>
    problem('NEWSROOM_TEXT_MIXED_ENCODING', { encoding, fallback: 'windows-1252', line }, line),
  );
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
