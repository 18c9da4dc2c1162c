import { NewsroomError } from '../../errors';
import type { ReadHints, SourceRecord } from '../../legacy';
import { binaryText } from './binary';
import { decodeText, encodingOf } from './decode';
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
  const encoding = encodingOf(bytes, hints.encoding);
  const reason = binaryText(bytes, encoding.name);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });
  return textOfBytes(bytes, hints, encoding);
}

/** The same for bytes that may have control characters, as wires have. */
export function textOfBytes(
  bytes: Uint8Array,
  hints: ReadHints,
  detected = encodingOf(bytes, hints.encoding),
): WholeText {
  const { text, encoding, problems } = decodeText(bytes, detected);
  if (text.trim() === '') throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });
  return { text, records: [{ kind: 'source', encoding }, ...problems] };
}
