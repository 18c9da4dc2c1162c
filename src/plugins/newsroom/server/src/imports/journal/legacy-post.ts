import { gunzipSync, gzipSync } from 'node:zlib';

import type { LegacyPost } from '../../../../story/model';

/** The post as it was read and resolved, for newer rules; its raw record is kept beside it. */
export function packedPost({ raw, body, ...post }: LegacyPost): string {
  // Plain text and pages are their own body: it need not be kept twice.
  return packed(JSON.stringify({ ...post, body: body === raw ? null : body }));
}

export function unpackedPost(legacyPost: string, rawSource: string): LegacyPost {
  const raw = unpacked(rawSource);
  const post = JSON.parse(unpacked(legacyPost)) as Omit<LegacyPost, 'raw'> & {
    body: string | null;
  };
  return { ...post, raw, body: post.body ?? raw };
}

export const packed = (text: string): string => gzipSync(text).toString('base64');

const unpacked = (text: string): string => gunzipSync(Buffer.from(text, 'base64')).toString();
