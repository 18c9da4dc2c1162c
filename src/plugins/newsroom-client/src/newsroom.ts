import { NewsroomError } from './errors';
import { queryString } from './query-string';
import type { Query } from './query-string';

/** Where the newsroom is, and how to ask it. */
export interface Newsroom {
  /** Its content API, such as `https://cms.example.org/api/newsroom`. */
  url: string;
  /** An API token of Strapi, or a way to get one. Leave it out in browsers: they read what is public. */
  token?: string | (() => string | Promise<string>);
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** Default: the platform's own. */
  fetch?: typeof fetch;
  /** How often 429, 503 and, for reads, a broken connection are tried again. Default: 2. */
  retries?: number;
  /** A server that asks for a longer pause is not waited for. Default: 10,000 ms. */
  longestPause?: number;
  /**
   * Where answers are kept with their ETags: a `Map`, or a store of yours. The server is asked each
   * time, and sends a 304 in the place of what is here. Not to be shared between tokens.
   */
  memory?: Memory;
}

export interface Memory {
  get(url: string): Promise<Kept | null | undefined> | Kept | null | undefined;
  set(url: string, kept: Kept): unknown;
}

export interface Kept {
  etag: string;
  text: string;
}

/** Of one request. */
export interface Options {
  signal?: AbortSignal;
  headers?: Readonly<Record<string, string>>;
  /** Of a write: the ETag of the draft as you read it. A stale one is a NewsroomError with status 412. */
  ifMatch?: string;
}

export interface Told {
  /** For If-Match, and to compare. */
  etag: string | null;
}

interface Request extends Options {
  query?: object;
  data?: object;
}

/** Sends one question to the content API and reads the JSON of its answer. */
export async function ask<Answer>(
  newsroom: Newsroom,
  method: string,
  path: string,
  { query, data, signal, headers, ifMatch }: Request = {},
): Promise<Answer & Told> {
  const url = addressOf(newsroom, path, query);
  const kept = method === 'GET' ? await newsroom.memory?.get(url) : null;
  const response = await send(newsroom, url, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      ...(kept ? { 'if-none-match': kept.etag } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
      ...(data ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    body: data && JSON.stringify({ data }),
  });
  const etag = response.headers.get('etag');
  if (response.status === 304 && kept) return read(kept.text, kept.etag);
  const text = await response.text();
  if (method === 'GET' && etag) await newsroom.memory?.set(url, { etag, text });
  return read(text || '{"data":null,"meta":{}}', etag);
}

const read = <Answer>(text: string, etag: string | null): Answer & Told =>
  Object.assign(JSON.parse(text) as Answer & object, { etag });

export const addressOf = ({ url }: Newsroom, path: string, query: object = {}): string =>
  url.replace(/\/$/, '') + path + queryString(query as Query);

/** A part of a path, whatever it holds. */
export const segment = encodeURIComponent;

/**
 * Sends one request, with the token, and again where the server asks for patience.
 *
 * @throws NewsroomError for every answer that is neither a success nor a 304
 */
export async function send(
  newsroom: Newsroom,
  url: string,
  { headers, ...request }: RequestInit,
): Promise<Response> {
  const { token, retries = 2, longestPause = 10_000, fetch: ask = fetch } = newsroom;
  const word = typeof token === 'function' ? await token() : token;
  const all = {
    ...newsroom.headers,
    ...(word ? { authorization: `Bearer ${word}` } : {}),
    ...(headers as Record<string, string>),
  };
  const isRead = (request.method ?? 'GET') === 'GET';
  for (let tried = 0; ; tried += 1) {
    const last = tried >= retries;
    let pause = 250 * 2 ** tried;
    try {
      const response = await ask(url, { ...request, headers: all });
      if (response.ok || response.status === 304) return response;
      // A write that was answered 503 may have been made: only a 429 says that it was not.
      const comesBack = response.status === 429 || (response.status === 503 && isRead);
      pause = pauseOf(response) ?? pause;
      if (last || !comesBack || pause > longestPause) throw await NewsroomError.of(response);
      await response.body?.cancel();
    } catch (error) {
      const isBroken = error instanceof TypeError && isRead;
      if (last || !isBroken || request.signal?.aborted) throw error;
    }
    await wait(pause, request.signal);
  }
}

/** `Retry-After`, in ms: seconds or a date. */
function pauseOf({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (!value) return null;
  const seconds = Number(value);
  const pause = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(pause) ? null : Math.max(0, pause);
}

function wait(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    });
  });
}
