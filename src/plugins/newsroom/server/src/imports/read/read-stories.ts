import { clean } from '../../../../story/clean';
import { NewsroomError } from '../../../../story/errors';
import type { LegacyPost, Problem, SourceRecord, Story } from '../../../../story/model';
import { identify } from '../../../../story/read';
import { sha256 } from '../sha256';
import type { InputArgument } from './find-inputs';
import { inputError } from './input-error';
import { readFiles } from './read-files';
import type { ReadChoices, ReadFile } from './read-files';

/** What a source says besides its stories: whom and what their ids and terms refer to. */
export type Declaration = Exclude<SourceRecord, LegacyPost | Problem>;

/** What comes out of reading and cleaning, in the order of the arguments. */
export type Arrival =
  | { kind: 'story'; source: string; post: LegacyPost; story: Story; alone: boolean }
  | { kind: 'declared'; source: string; record: Declaration }
  | { kind: 'failed'; source: string; error: NewsroomError }
  | { kind: 'note'; source: string; code: string; message: string };

/** Reads and cleans every argument. One that fails is one arrival; it never ends the others. */
export async function* readStories(
  inputs: readonly InputArgument[],
  choices: ReadChoices,
): AsyncIterable<Arrival> {
  for (const input of inputs) {
    if (input.error) yield { kind: 'failed', source: input.source, error: input.error };
    else yield* storiesOfArgument(input, choices);
  }
}

async function* storiesOfArgument(
  input: Exclude<InputArgument, { error: NewsroomError }>,
  choices: ReadChoices,
): AsyncIterable<Arrival> {
  let told = false;
  for await (const file of readFiles(input, choices)) {
    for await (const arrival of storiesOfFile(file, choices)) {
      told ||= arrival.kind === 'story' || arrival.kind === 'failed';
      yield arrival;
    }
  }
  if (told) return;
  const error = new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: input.source });
  yield { kind: 'failed', source: input.source, error };
}

async function* storiesOfFile(file: ReadFile, choices: ReadChoices): AsyncIterable<Arrival> {
  const { source } = file;
  if (file.kind === 'failed') {
    yield failed(file, file.error);
    return;
  }
  try {
    for await (const { record, alone } of withAlone(file.records)) {
      if (record.kind === 'post') yield cleaned(record, alone, source, choices);
      else if (record.kind !== 'problem') yield { kind: 'declared', source, record };
      else yield { kind: 'note', source, code: record.code, message: record.message };
    }
  } catch (thrown) {
    yield failed(file, inputError(thrown, source));
  }
}

/** Pictures and other things lie among the stories of a folder: those are passed over. */
function failed({ source, inFolder }: ReadFile, error: NewsroomError): Arrival {
  return inFolder && error.code === 'NEWSROOM_INPUT_BINARY'
    ? { kind: 'note', source, code: error.code, message: error.message }
    : { kind: 'failed', source, error };
}

function cleaned(post: LegacyPost, alone: boolean, source: string, choices: ReadChoices): Arrival {
  try {
    const story = clean(post);
    const namespace = choices.namespace ?? post.siteUrl ?? post.format;
    const id = identify(post, story, sha256);
    return {
      kind: 'story',
      source,
      post,
      alone,
      story: { ...story, source: { ...story.source, namespace, id } },
    };
  } catch (error) {
    return { kind: 'failed', source, error: inputError(error, source) };
  }
}

/** Says of each post whether its file holds no other; for that it reads one post ahead. */
async function* withAlone(
  records: AsyncIterable<SourceRecord>,
): AsyncIterable<{ record: SourceRecord; alone: boolean }> {
  let first: LegacyPost | null = null;
  let count = 0;
  for await (const record of records) {
    if (record.kind !== 'post') {
      yield { record, alone: false };
      continue;
    }
    count += 1;
    if (count === 1) {
      first = record;
      continue;
    }
    if (first) yield { record: first, alone: false };
    first = null;
    yield { record, alone: false };
  }
  if (first) yield { record: first, alone: true };
}
