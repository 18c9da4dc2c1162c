import type { ImportChoices } from '../choices';
import type { Watch } from '../import-request';
import { cleanAhead } from '../plan/keyed-posts';
import type { Run } from '../plan/run';
import type { InputArgument } from './find-inputs';
import { inChunks } from './in-chunks';
import type { ChunkArrival } from './in-chunks';
import { readAhead } from './read-ahead';
import { readInputs } from './read-stories';
import type { PostRead, RecordArrival } from './read-stories';

export function readingOf({ format, namespace, mapping = null, types = null }: ImportChoices) {
  return { format, namespace, mapping, types };
}

export function bytesOf(inputs: readonly InputArgument[]): number {
  const files = inputs.flatMap((input) => input.files);
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** So many chunks are read and cleaned while one is matched and written: memory stays bounded. */
const CHUNKS_AHEAD = 2;

/** What arrives, some posts at a time; where somebody else cleans, that begins before their turn. */
export function readAll(
  run: Run,
  inputs: readonly InputArgument[],
  { watch, posts }: { watch: Watch; posts: number },
): AsyncIterable<ChunkArrival[]> {
  const chunks = inChunks(arrivals(run, inputs, watch), posts);
  if (run.cleaning.desk.hands === 0) return chunks;
  // Where the database can't be asked, that is told at the turn of the posts.
  const begin = (arrived: ChunkArrival[]) => cleanAhead(run, postsOf(arrived)).catch(() => {});
  return readAhead(chunks, CHUNKS_AHEAD, begin);
}

export const postsOf = (arrived: readonly ChunkArrival[]): PostRead[] =>
  arrived.filter((arrival) => arrival.kind === 'post');

function arrivals(
  { choices }: Run,
  inputs: readonly InputArgument[],
  { onProgress = () => {} }: Watch,
): AsyncIterable<RecordArrival> {
  const all = bytesOf(inputs);
  let read = 0;
  const onBytes = (count: number) => {
    read += count;
    onProgress(read, all);
  };
  return readInputs(inputs, { ...readingOf(choices), onBytes });
}
