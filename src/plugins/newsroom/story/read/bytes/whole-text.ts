import { NewsroomError } from '../../errors';
import type { ReadHints, SourceRecord } from '../../legacy';
import { problem } from '../problems';
import { binaryReason } from './binary';
import { decodeText } from './decode';
import { gather } from './gather';

export interface WholeText {
  text: string;
  /** What is to be told of the bytes before the first record. */
  records: SourceRecord[];
}

/**
 * All of a source as text. Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY and
 * NEWSROOM_INPUT_TOO_LARGE (`limit`: bytes).
 */
export async function wholeText(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
  limit?: number,
): Promise<WholeText> {
  const bytes = await gather(chunks, hints.name, limit);
  const reason = binaryReason(bytes);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });
  return textOfBytes(bytes, hints);
}

/** The same for bytes that may have control characters, as wires have. */
export function textOfBytes(bytes: Uint8Array, hints: ReadHints): WholeText {
  const { text, encoding, foreignLines } = decodeText(bytes);
  if (text.trim() === '') throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });
  const mixed = foreignLines.map((line) =>
    problem('NEWSROOM_TEXT_MIXED_ENCODING', { encoding, fallback: 'windows-1252', line }, line),
  );
  return { text, records: [{ kind: 'source', encoding }, ...mixed] };
}
