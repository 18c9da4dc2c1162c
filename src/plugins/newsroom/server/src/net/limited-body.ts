import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Transform } from 'node:stream';

import { NewsroomError } from '../../../story/errors';

/** The codings that a request offers; a server that sends another is not understood. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

/** RFC 9110 §8.4.1.2 says zlib, some servers send the bare stream: the first byte tells. */
const deflate = (first: Uint8Array) =>
  (first[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw();

interface Limits {
  host: string;
  contentEncoding: string | undefined;
  /** Counted twice: as it comes, and unpacked, so that a bomb is stopped where it grows. */
  maxBytes: number;
}

/**
 * The bytes of an answer, unpacked. Whoever stops reading early closes the connection.
 *
 * @throws NewsroomError NEWSROOM_REQUEST_TOO_LARGE, NEWSROOM_REQUEST_BODY_DAMAGED
 */
export async function* limitedBody(
  received: Readable,
  { host, contentEncoding, maxBytes }: Limits,
): AsyncGenerator<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  let bytes = limited(received, { host, maxBytes });
  if (codings.length === 0) return yield* bytes;

  // Last applied, first removed. More than two is nobody's server.
  if (codings.length > 2) throw damaged(host, `packed ${codings.length} times`);
  for (const coding of codings.reverse()) {
    bytes = limited(unpacked(bytes, coding, host), { host, maxBytes });
  }
  yield* bytes;
}

async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  { host, maxBytes }: { host: string; maxBytes: number },
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new NewsroomError('NEWSROOM_REQUEST_TOO_LARGE', { host, limit: maxBytes });
    }
    yield chunk;
  }
}

async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  coding: string,
  host: string,
): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const unpacker = coding === 'deflate' ? deflate(first.value) : UNPACKERS[coding]?.();
  if (!unpacker) throw damaged(host, `unknown coding "${coding}"`);

  const source = Readable.from(
    (async function* () {
      yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    })(),
  );
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  try {
    for await (const chunk of unpacker) yield chunk as Uint8Array;
  } catch (error) {
    throw isZlibError(error) ? damaged(host, (error as Error).message) : error;
  } finally {
    source.destroy();
    unpacker.destroy();
  }
}

const isZlibError = (error: unknown) => /^(Z_|ERR_.*(ZLIB|BROTLI))/.test(codeOf(error));

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code ?? '');

const damaged = (host: string, reason: string) =>
  new NewsroomError('NEWSROOM_REQUEST_BODY_DAMAGED', { host, reason });
