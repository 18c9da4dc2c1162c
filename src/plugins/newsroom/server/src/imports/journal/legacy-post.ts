import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

import type { LegacyPost } from '../../../../story/model';

/** A post as it was read and resolved, for newer rules, and its raw record beside it. */
export interface PackedPost {
  legacyPost: string;
  rawSource: string;
}

const begun = new WeakMap<LegacyPost, Promise<PackedPost>>();

/**
 * Packs on threads of their own: whoever asks for it before the rows of an article are written finds
 * it done behind them.
 */
export function packedPost(post: LegacyPost): Promise<PackedPost> {
  let packing = begun.get(post);
  if (packing === undefined) {
    packing = pack(post);
    begun.set(post, packing);
  }
  return packing;
}

async function pack({ raw, body, ...post }: LegacyPost): Promise<PackedPost> {
  // Plain text and pages are their own body: it need not be kept twice.
  const rest = JSON.stringify({ ...post, body: body === raw ? null : body });
  const [legacyPost, rawSource] = await Promise.all([packed(rest), packed(raw)]);
  return { legacyPost, rawSource };
}

export function unpackedPost(legacyPost: string, rawSource: string): LegacyPost {
  const raw = unpacked(rawSource);
  const post = JSON.parse(unpacked(legacyPost)) as Omit<LegacyPost, 'raw'> & {
    body: string | null;
  };
  return { ...post, raw, body: post.body ?? raw };
}

const onThread = promisify(gzip);

const packed = async (text: string): Promise<string> => (await onThread(text)).toString('base64');

const unpacked = (text: string): string => gunzipSync(Buffer.from(text, 'base64')).toString();
