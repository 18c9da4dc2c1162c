import { clean } from '../../../../story/clean';
import type { SiteProfile } from '../../../../story/clean/site';
import { NewsroomError } from '../../../../story/errors';
import type { LegacyPost, Problem, SourceRecord, Story } from '../../../../story/model';
import { identify } from '../../../../story/read';
import { sha256 } from '../sha256';
import type { InputArgument } from './find-inputs';
import { inputError, isPassedOver } from './input-error';
import { readFiles } from './read-files';
import type { ReadChoices, ReadFile } from './read-files';

/** What a source says besides its stories: whom and what their ids and terms refer to. */
export type Declaration = Exclude<SourceRecord, LegacyPost | Problem>;

/** One post as it was read. */
export interface PostRead {
  kind: 'post';
  source: string;
  post: LegacyPost;
  /** Its file holds no other. */
  alone: boolean;
}

/** What comes out of reading, in the order of the arguments. */
export type RecordArrival = PostRead | Exclude<Arrival, { kind: 'story' }>;

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
  for await (const arrival of readInputs(inputs, choices)) {
    yield arrival.kind === 'post' ? storyOf(arrival, choices) : arrival;
  }
}

/** Reads every argument, and cleans nothing. One that fails is one arrival. */
export async function* readInputs(
  inputs: readonly InputArgument[],
  choices: ReadChoices,
): AsyncIterable<RecordArrival> {
  for (const input of inputs) {
    if (input.error) yield { kind: 'failed', source: input.source, error: input.error };
    else yield* recordsOfArgument(input, choices);
  }
}

async function* recordsOfArgument(
  input: Exclude<InputArgument, { error: NewsroomError }>,
  choices: ReadChoices,
): AsyncIterable<RecordArrival> {
  let told = false;
  for await (const file of readFiles(input, choices)) {
    for await (const arrival of recordsOfFile(file)) {
      told ||= arrival.kind === 'post' || arrival.kind === 'failed';
      yield arrival;
    }
  }
  if (told) return;
  const error = new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: input.source });
  yield { kind: 'failed', source: input.source, error };
}

async function* recordsOfFile(file: ReadFile): AsyncIterable<RecordArrival> {
  const { source } = file;
  if (file.kind === 'failed') {
    yield failed(file, file.error);
    return;
  }
  try {
    for await (const { record, alone } of withAlone(file.records)) {
      yield arrivalOf(record, alone, source);
    }
  } catch (thrown) {
    yield failed(file, inputError(thrown, source));
  }
}

/** Pictures and other things lie among the stories of a folder: those are passed over. */
function failed({ source, inFolder }: ReadFile, error: NewsroomError): RecordArrival {
  return isPassedOver(inFolder, error)
    ? { kind: 'note', source, code: error.code, message: error.message }
    : { kind: 'failed', source, error };
}

function arrivalOf(record: SourceRecord, alone: boolean, source: string): RecordArrival {
  if (record.kind === 'post') return { kind: 'post', source, post: record, alone };
  if (record.kind !== 'problem') return { kind: 'declared', source, record };
  const { code, message } = record;
  return { kind: 'note', source, code, message };
}

/** Cleans one post; with what its site's posts have in common, if that is known. */
export function storyOf(
  { source, post, alone }: PostRead,
  choices: Pick<ReadChoices, 'namespace' | 'rules'>,
  profile: SiteProfile | null = null,
): Extract<Arrival, { kind: 'story' | 'failed' }> {
  try {
    const story = clean(post, choices.rules ? { profile, rules: choices.rules } : { profile });
    const namespace = namespaceOf(post, choices);
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

/** What the source of a post is called. */
export function namespaceOf(
  post: LegacyPost,
  { namespace }: Pick<ReadChoices, 'namespace'>,
): string {
  return namespace ?? post.siteUrl ?? post.format;
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
