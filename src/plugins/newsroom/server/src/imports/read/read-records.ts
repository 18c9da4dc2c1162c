import { NewsroomError } from '../../../../story/errors';
import type { SourceRecord } from '../../../../story/model';
import { DETECTION_BYTES, READERS, detectFormat } from '../../../../story/read';
import type { Format } from '../../../../story/read';
import { openInput, unpackedName } from './open-input';

export interface ReadChoices {
  /** null: told by the name and the first bytes. */
  format: Format | null;
  /** What the source is called for its key; null: its own site address, else its format. */
  namespace: string | null;
  /** Hears how many bytes were read from the disk. */
  onBytes?: (count: number) => void;
}

/** The records of one file in their order. Throws the reader's own errors and those of openInput. */
export async function* readRecords(
  path: string,
  { format, namespace, onBytes = () => {} }: ReadChoices,
): AsyncIterable<SourceRecord> {
  const { head, chunks } = await peek(openInput(path, onBytes));
  if (head.length === 0) throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path });
  const { read } = READERS[format ?? detectFormat(head, unpackedName(path))];
  yield* read(chunks, { name: path, namespace, language: null });
}

/** Looks at the first bytes of a stream without taking them from whoever reads it. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < DETECTION_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(taken), chunks: followedBy(taken, iterator) };
}

async function* followedBy(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield* taken;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
