import { clean } from '../../../../story/clean';
import { NewsroomError } from '../../../../story/errors';
import type { LegacyPost, Problem, Story } from '../../../../story/model';
import { identify } from '../../../../story/read';
import { sha256 } from '../sha256';
import type { InputArgument, InputFile } from './find-inputs';
import { inputError } from './input-error';
import { readPosts } from './read-posts';
import type { ReadChoices } from './read-posts';

/** What comes out of reading and cleaning, in the order of the arguments. */
export type Arrival =
  | { kind: 'story'; source: string; post: LegacyPost; story: Story; alone: boolean }
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
  for (const file of input.files) {
    for await (const arrival of storiesOfFile(file, choices)) {
      told ||= arrival.kind !== 'note';
      yield arrival;
    }
  }
  if (told) return;
  const error = new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: input.source });
  yield { kind: 'failed', source: input.source, error };
}

async function* storiesOfFile(file: InputFile, choices: ReadChoices): AsyncIterable<Arrival> {
  try {
    for await (const { post, alone } of withAlone(readPosts(file.source, choices))) {
      yield post.kind === 'problem'
        ? { kind: 'note', source: file.source, code: post.code, message: post.message }
        : arrivalOf(post, alone, file, choices);
    }
  } catch (thrown) {
    const error = inputError(thrown, file.source);
    yield file.inFolder && error.code === 'NEWSROOM_INPUT_BINARY'
      ? { kind: 'note', source: file.source, code: error.code, message: error.message }
      : { kind: 'failed', source: file.source, error };
  }
}

function arrivalOf(
  post: LegacyPost,
  alone: boolean,
  { source }: InputFile,
  choices: ReadChoices,
): Arrival {
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
  posts: AsyncIterable<LegacyPost | Problem>,
): AsyncIterable<{ post: LegacyPost | Problem; alone: boolean }> {
  let first: LegacyPost | null = null;
  let count = 0;
  for await (const post of posts) {
    if (post.kind === 'problem') {
      yield { post, alone: false };
      continue;
    }
    count += 1;
    if (count === 1) {
      first = post;
      continue;
    }
    if (first) yield { post: first, alone: false };
    first = null;
    yield { post, alone: false };
  }
  if (first) yield { post: first, alone: true };
}
