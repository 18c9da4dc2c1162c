import type { RecordArrival } from './read-stories';

/** Enough for a set to be worth its statements, few enough for a transaction to be short. */
export const POSTS_AT_ONCE = 200;

/** Characters of raw posts: a statement with them must stay below what a database takes at once. */
const CHARACTERS_AT_ONCE = 2_000_000;

export type ChunkArrival = Exclude<RecordArrival, { kind: 'declared' }>;

/** What arrives, some posts at a time, in its order. */
export async function* inChunks(
  arrivals: AsyncIterable<RecordArrival>,
  posts: number,
): AsyncIterable<ChunkArrival[]> {
  let chunk: ChunkArrival[] = [];
  let count = 0;
  let characters = 0;
  for await (const arrival of arrivals) {
    if (arrival.kind === 'declared') continue;
    chunk.push(arrival);
    if (arrival.kind !== 'post') continue;
    count += 1;
    characters += arrival.post.raw.length;
    if (count < posts && characters < CHARACTERS_AT_ONCE) continue;
    yield chunk;
    [chunk, count, characters] = [[], 0, 0];
  }
  if (chunk.length > 0) yield chunk;
}
