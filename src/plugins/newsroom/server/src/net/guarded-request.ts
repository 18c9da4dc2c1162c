import type { Agent, Dispatcher } from 'undici';

import type { NetworkSettings } from '../../../shared/settings';
import { NewsroomError } from '../../../story/errors';

import { checkedUrl } from './checked-url';
import { guardedAgent } from './guarded-agent';
import type { Resolver } from './guarded-agent';
import { ACCEPTED_CODINGS, limitedBody } from './limited-body';
import { DEFAULT_NETWORK, networkPolicy, plainHost } from './network-policy';
import type { NetworkPolicy } from './network-policy';

export interface RequestOptions {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** For everything, the last byte included. */
  timeoutMs?: number;
  /** Of the answer's body, packed and unpacked. */
  maxBytes?: number;
  /** 0 hands a redirect back as an answer like any other. Only GET and HEAD follow one. */
  maxRedirects?: number;
  signal?: AbortSignal;
}

export interface GuardedAnswer {
  status: number;
  /** Lower-case names; a header that came several times is joined as RFC 9110 §5.3 says. */
  headers: Readonly<Record<string, string>>;
  /** Where the answer came from in the end. */
  url: string;
  /** Unpacked and limited; reading to the end, or leaving the loop early, frees the connection. */
  body: AsyncIterable<Uint8Array>;
  /** For an answer whose body nobody will read. */
  discard(): void;
}

export interface CollectedAnswer extends Omit<GuardedAnswer, 'body' | 'discard'> {
  body: Uint8Array;
}

export interface GuardedClient {
  /**
   * Makes one request and gives the answer when its headers are there, whatever its status.
   *
   * @throws NewsroomError NEWSROOM_REQUEST_… ; while the body is read, too.
   */
  open(url: string, options?: RequestOptions): Promise<GuardedAnswer>;
  /** The same, with the body collected. */
  request(url: string, options?: RequestOptions): Promise<CollectedAnswer>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const DEFAULTS = { method: 'GET', timeoutMs: 20_000, maxBytes: 10_000_000 } as const;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What may follow a redirect to another origin: nothing that was meant for the first. */
const HARMLESS = new Set(['accept', 'accept-language', 'user-agent']);

/** The one way in which the newsroom asks another server for anything. */
export function guardedClient(
  settings: Partial<NetworkSettings> = {},
  resolve?: Resolver,
): GuardedClient {
  const policy = networkPolicy({ ...DEFAULT_NETWORK, ...settings });
  const agent = guardedAgent(policy, resolve);
  const open = (url: string, options: RequestOptions = {}) => follow(agent, policy, url, options);
  return {
    open,
    async request(url, options) {
      const { status, headers, url: from, body } = await open(url, options);
      return { status, headers, url: from, body: await collected(body) };
    },
    close: () => agent.destroy(),
  };
}

async function follow(
  agent: Agent,
  policy: NetworkPolicy,
  address: string,
  options: RequestOptions,
): Promise<GuardedAnswer> {
  const { method, timeoutMs, maxBytes } = { ...DEFAULTS, ...options };
  const limit = method === 'POST' ? 0 : (options.maxRedirects ?? 5);
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;

  let url = checkedUrl(address, policy);
  let headers: Record<string, string> = lowerCased(options.headers ?? {});
  for (let redirects = 0; ; redirects += 1) {
    const host = plainHost(url.hostname);
    const known = (error: unknown) => asNewsroomError(error, { host, timeout, timeoutMs });
    const answer = await agent
      .request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: { 'accept-encoding': ACCEPTED_CODINGS, ...headers },
        body: options.body ?? null,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal,
      })
      .catch((error: unknown) => Promise.reject(known(error)));

    const location = REDIRECTS.has(answer.statusCode) ? answer.headers.location : undefined;
    if (location === undefined || limit === 0) {
      const received = joined(answer.headers);
      const contentEncoding = received['content-encoding'];
      return {
        status: answer.statusCode,
        headers: received,
        url: url.href,
        body: withKnownErrors(
          limitedBody(answer.body, { host, contentEncoding, maxBytes }),
          answer.body,
          known,
        ),
        discard: () => abandon(answer.body),
      };
    }
    abandon(answer.body);
    if (redirects === limit) {
      throw new NewsroomError('NEWSROOM_REQUEST_TOO_MANY_REDIRECTS', { host, limit });
    }
    const next = checkedUrl(String(location), policy, url);
    if (next.origin !== url.origin) headers = harmless(headers);
    url = next;
  }
}

type Received = Dispatcher.ResponseData['body'];

/** A body that is cut off ends in an error, which here is meant. */
function abandon(received: Received): void {
  received.on('error', () => {}).destroy();
}

async function* withKnownErrors(
  bytes: AsyncIterable<Uint8Array>,
  received: Received,
  known: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw known(error);
  } finally {
    if (!received.readableEnded) abandon(received);
  }
}

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function asNewsroomError(
  error: unknown,
  { host, timeout, timeoutMs }: { host: string; timeout: AbortSignal; timeoutMs: number },
): NewsroomError {
  if (error instanceof NewsroomError) return error;
  const { code, name, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof NewsroomError) return cause;
  if (timeout.aborted || /_TIMEOUT$|^TimeoutError$/.test(code ?? name)) {
    return new NewsroomError('NEWSROOM_REQUEST_TIMED_OUT', { host, milliseconds: timeoutMs });
  }
  return new NewsroomError('NEWSROOM_REQUEST_FAILED', { host, reason: code ?? message });
}

const lowerCased = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const harmless = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name)));

const joined = (headers: Dispatcher.ResponseData['headers']) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
