import { gunzipSync, gzipSync } from 'node:zlib';

import type { LegacyPost } from '../../../../story/model';

/** A post as it was read and resolved, for newer rules, and its raw record beside it. */
export interface PackedPost {
  legacyPost: string;
  rawSource: string;
}

/**
 * A record's texts are a few kilobytes: a small window packs them as well, and is set up in half the
 * time. On zlib's threads the same takes longer, for the way there.
 */
const QUICKLY = { level: 3, memLevel: 7, windowBits: 14 };

const packed = (text: string): string => gzipSync(text, QUICKLY).toString('base64');

export function packedPost({ raw, body, ...post }: LegacyPost): PackedPost {
  // Plain text and pages are their own body: it need not be kept twice.
  const rest = JSON.stringify({ ...post, body: body === raw ? null : body });
  return { legacyPost: packed(rest), rawSource: packed(raw) };
}

export function unpackedPost(legacyPost: string, rawSource: string): LegacyPost {
  const raw = unpacked(rawSource);
  const post = JSON.parse(unpacked(legacyPost)) as Omit<LegacyPost, 'raw'> & {
    body: string | null;
  };
  return { ...post, raw, body: post.body ?? raw };
}

const unpacked = (text: string): string => gunzipSync(Buffer.from(text, 'base64')).toString();
