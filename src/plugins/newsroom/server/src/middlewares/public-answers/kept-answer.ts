import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

export interface Variant {
  etag: string;
  headers: Readonly<Record<string, string>>;
  /** Name, value, name, value …, as Node writes them fastest. */
  allHeaders: readonly string[];
  /** Those of a 304, which has no body to speak of. */
  freshHeaders: readonly string[];
  body: Buffer;
}

const OF_THE_BODY = ['content-length', 'content-type', 'content-encoding'];

function variantOf(headers: Readonly<Record<string, string>>, body: Buffer): Variant {
  const all = { ...headers, 'content-length': String(body.length) };
  const fresh = Object.entries(all).filter(([name]) => !OF_THE_BODY.includes(name));
  return {
    etag: headers.etag!,
    headers: all,
    allHeaders: Object.entries(all).flat(),
    freshHeaders: fresh.flat(),
    body,
  };
}

/** An answer as it was sent once, ready to be sent again. */
export interface KeptAnswer {
  variants: Partial<Record<Coding, Variant>> & { identity: Variant };
  lastModified: string | null;
  /** What it ends by (surrogate-keys.ts). */
  keys: readonly string[];
  /** ms; Infinity while nothing but a change can end it. */
  expiresAt: number;
  bytes: number;
}

/** What its objects take, roughly. */
const FRAME_BYTES = 2_000;

/** What it takes in memory under its key, without its compressed bodies. */
export const bytesOf = (key: string, { allHeaders, body }: Variant): number =>
  allHeaders.reduce((sum, text) => sum + text.length, FRAME_BYTES + key.length) + body.length;

/** Below this a compressed body saves nothing. */
const WORTH_IT = 1024;

const compressors = {
  gzip: promisify(gzip),
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
} as const;

export interface Answered {
  body: Buffer;
  headers: Readonly<Record<string, string>>;
}

export const identityOf = ({ body, headers }: Answered): Variant => variantOf(headers, body);

/** The same answer compressed, off the main thread. An ETag names one coding (RFC 9110 §8.8.3.3). */
export async function compressed(identity: Variant): Promise<Partial<Record<Coding, Variant>>> {
  if (identity.body.length < WORTH_IT) return {};
  const made = await Promise.all(
    (['br', 'gzip'] as const).map(async (coding) => {
      const body = await compressors[coding](identity.body);
      const etag = codedEtag(identity.etag, coding);
      const headers = { ...identity.headers, etag, 'content-encoding': coding };
      return [coding, variantOf(headers, body)] as const;
    }),
  );
  return Object.fromEntries(made.filter(([, { body }]) => body.length < identity.body.length));
}

export const codedEtag = (etag: string, coding: Coding): string =>
  coding === 'identity' ? etag : etag.replace(/"$/, `-${coding}"`);

/** The ETag as the route knows it, whichever coding a caller got. */
export const withoutCoding = (etags: string): string => etags.replace(/-(?:br|gzip)"/g, '"');

/** Whole words only, and none with a weight of 0: `gzip;q=0` says no. */
export function bestCoding(accepted: string | undefined): Coding {
  if (!accepted) return 'identity';
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity';
}

function accepts(accepted: string, coding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
