import { NewsroomError } from '../../errors';

/** A single story of more than this is a mistake, and cleaning needs it whole in memory. */
export const MAXIMUM_STORY_BYTES = 64 * 1024 * 1024;

/**
 * All chunks as one array, for formats that hold a single story.
 * Throws NEWSROOM_INPUT_TOO_LARGE as soon as the limit is passed, without reading the rest.
 */
export async function gather(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  limit: number = MAXIMUM_STORY_BYTES,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit)
      throw new NewsroomError('NEWSROOM_INPUT_TOO_LARGE', { path: name, limit, size });
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
