import iconv from 'iconv-lite';

import type { ProblemLog } from '../problems/problem-log';
import type { DetectedEncoding } from './detect-encoding';
import { MAXIMUM_STORY_BYTES } from './gather';
import { NewsroomError } from '../../errors';
import { OWN_ENCODINGS } from './own-encodings';
import { Utf8Lines } from './utf8-lines';

/** Bytes in, text out, a chunk at a time; a character that a chunk's end cuts comes with the next. */
export interface TextDecoderOfChunks {
  write(chunk: Uint8Array): string;
  end(): string;
}

/** `path` is for messages; what is found in the bytes goes to `problems`. */
export function decoderOf(
  encoding: DetectedEncoding,
  problems: ProblemLog,
  path: string,
): TextDecoderOfChunks {
  if (encoding.own) return wholeDecoder(OWN_ENCODINGS[encoding.own], path);
  if (encoding.iconv === 'utf-8') return new Utf8Lines(encoding.fallback, problems);
  const decoder = iconv.getDecoder(encoding.iconv);
  return { write: (chunk) => decoder.write(chunk as Buffer), end: () => decoder.end() ?? '' };
}

/** Encodings that switch their meaning on the way are decoded whole. */
function wholeDecoder(decode: (bytes: Uint8Array) => string, path: string): TextDecoderOfChunks {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    write(chunk) {
      size += chunk.length;
      const limit = MAXIMUM_STORY_BYTES;
      if (size > limit) throw new NewsroomError('NEWSROOM_INPUT_TOO_LARGE', { path, limit, size });
      parts.push(chunk);
      return '';
    },
    end: () => decode(Buffer.concat(parts)),
  };
}
