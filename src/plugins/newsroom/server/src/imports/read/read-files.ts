import type { RuleProfile } from '../../../../story/clean/rules';
import { NewsroomError } from '../../../../story/errors';
import type { Problem, SourceRecord } from '../../../../story/model';
import { DETECTION_BYTES, detectFormat, formatReader } from '../../../../story/read';
import type { Format } from '../../../../story/read';
import { openInput } from './archives';
import type { InputArgument, InputFile } from './find-inputs';
import { inputError } from './input-error';
import type { SourceFile } from './source-file';

export interface ReadChoices {
  /** null: told by the first bytes and the name. */
  format: Format | null;
  /** What the source is called for its key; null: its own site address, else its format. */
  namespace: string | null;
  /** For CSV, JSON and NDJSON: field of a post → column or path. */
  mapping?: Readonly<Record<string, string>> | null;
  /** Which rules of the clean-up run, ask or rest; null: as each does by itself. */
  rules?: RuleProfile | null;
  /** For WordPress: types of its plugins that are read as posts. */
  types?: readonly string[] | null;
  /** Hears how many bytes were read from the disk. */
  onBytes?: (count: number) => void;
}

/** One file on its way through its reader, or why it can't be. `records` throws as readers do. */
export type ReadFile =
  | {
      kind: 'file';
      source: string;
      inFolder: boolean;
      format: Format;
      records: AsyncIterable<SourceRecord>;
    }
  | { kind: 'failed'; source: string; inFolder: boolean; error: NewsroomError };

/** The files of one argument in their order; each must be read to its end before the next. */
export async function* readFiles(
  input: Exclude<InputArgument, { error: NewsroomError }>,
  choices: ReadChoices,
): AsyncIterable<ReadFile> {
  const taken = new Set<string>();
  for (const file of input.files) yield* filesIn(file, taken, choices);
}

async function* filesIn(
  file: InputFile,
  taken: Set<string>,
  choices: ReadChoices,
): AsyncIterable<ReadFile> {
  const { onBytes = () => {} } = choices;
  try {
    for await (const opened of openInput(file, { onBytes, taken })) {
      yield await startReading(opened, choices);
    }
  } catch (error) {
    const { source, inFolder } = file;
    yield { kind: 'failed', source, inFolder, error: inputError(error, source) };
  }
}

async function startReading(file: SourceFile, choices: ReadChoices): Promise<ReadFile> {
  const { source, inFolder } = file;
  try {
    const told: Problem[] = [];
    const { head, chunks } = await peek(file.open((problem) => told.push(problem)));
    if (head.length === 0) throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: source });
    const format = choices.format ?? detectFormat(head, file.name);
    const records = formatReader(format).read(chunks, {
      name: source,
      namespace: choices.namespace,
      language: null,
      mapping: choices.mapping ?? null,
      types: choices.types ?? null,
      companion: file.companion,
    });
    return { kind: 'file', source, inFolder, format, records: withProblems(records, told) };
  } catch (error) {
    return { kind: 'failed', source, inFolder, error: inputError(error, source) };
  }
}

/** The records, and behind them what was wrong with the bytes: that shows only when all are read. */
async function* withProblems(
  records: AsyncIterable<SourceRecord>,
  told: readonly Problem[],
): AsyncIterable<SourceRecord> {
  yield* records;
  yield* told;
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
