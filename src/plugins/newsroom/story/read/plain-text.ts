import { NewsroomError } from '../errors';
import type { LegacyPost, Problem, ReadHints, Reader } from '../model';
import { binaryReason } from './bytes/binary';
import { decodeText } from './bytes/decode';
import { gather } from './bytes/gather';

/**
 * Plain text as a person pastes it from a page: one file, one story.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY and NEWSROOM_INPUT_TOO_LARGE.
 */
export const readPlainText: Reader = async function* readPlainText(chunks, hints) {
  const bytes = await gather(chunks, hints.name);
  const reason = binaryReason(bytes);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });
  const { text, encoding, foreignLines } = decodeText(bytes);
  if (text.trim() === '') throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });

  yield* foreignLines.map((line) => mixedEncoding(line, encoding));
  yield plainTextPost(text, hints);
};

/** The post that a text is, for callers that have it as a string already. */
export function plainTextPost(
  text: string,
  hints: Pick<ReadHints, 'language'> = { language: null },
): LegacyPost {
  return {
    kind: 'post',
    format: 'plain-text',
    id: null,
    url: null,
    status: 'public',
    slug: null,
    headline: null,
    standfirst: null,
    language: hints.language,
    publishedOn: null,
    updatedOn: null,
    people: [],
    section: null,
    tags: [],
    siteTitle: null,
    siteUrl: null,
    leadImage: null,
    media: [],
    body: text,
    bodyFormat: 'text',
    raw: text,
  };
}

function mixedEncoding(line: number, encoding: string): Problem {
  return {
    kind: 'problem',
    code: 'NEWSROOM_TEXT_MIXED_ENCODING',
    message: `Expected ${encoding} in the whole file, got windows-1252 in line ${line}; it was read as such.`,
    line,
  };
}
