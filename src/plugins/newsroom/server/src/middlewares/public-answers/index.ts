import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { settingsOf } from '../../services/addresses';
import { KEPT, withRequestLog } from '../request-log';
import { makeAnswers } from './answer-store';
import { followChanges } from './follow-changes';
import type { Follower } from './follow-changes';
import { bestCoding, compressed, identityOf, withoutCoding } from './kept-answer';
import type { KeptAnswer, Variant } from './kept-answer';
import { nextOpenings } from './next-opening';
import { shareAnswers } from './share-answers';
import type { SharedAnswers } from './shared-answers';
import { shownBy } from './shown';

/** A longer address is nobody's feed. */
const LONGEST_URL = 1_000;

interface Making {
  key: string;
  shared: SharedAnswers | null;
}

/** True even if a change were missed. */
const LASTS_AT_MOST_MS = 10 * 60_000;

/** Belong to one answer, not to what is answered. */
const OF_ONE_ANSWER = ['x-request-id', 'x-response-time', 'date', 'connection', 'keep-alive'];

/**
 * Answers public reads before Strapi's own middlewares, at the speed of a bare Koa, with the answer
 * that Strapi's stack gave the first time: so security and CORS headers are those of the rest.
 * Whoever brings credentials or a cookie passes by: nothing private is kept or shared.
 */
export function registerPublicAnswers(strapi: Core.Strapi): void {
  const megabytes = settingsOf(strapi).answerCacheMegabytes;
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/newsroom/`;
  const store = makeAnswers(strapi, megabytes * 1_048_576);
  const openings = nextOpenings(strapi);
  const making = new Map<string, Promise<void>>();
  let following: Promise<Follower> | null = null;
  let follower: Follower | null = null;

  const follow = (): Promise<Follower> => {
    following ??= shareAnswers(strapi)
      .then((shared) => followChanges(strapi, store, shared))
      .catch((error: unknown) => {
        // The database was away: the next request tries again.
        following = null;
        throw error;
      });
    return following;
  };

  // No promise of our own where there is nothing to wait for: each costs as much as finding the answer.
  strapi.server.use((ctx: Context, next: Next) => {
    if (!ctx.path.startsWith(prefix)) return next();
    ctx.state.requestId = requestIdOf(ctx);
    return withRequestLog(strapi, ctx, () => answer(ctx, next));
  });

  function answer(ctx: Context, next: Next): unknown {
    const requestId = ctx.state.requestId as string;
    if (megabytes === 0 || !isPublicRead(ctx)) {
      ctx.set('X-Request-Id', requestId);
      return next();
    }
    const key = keyOf(ctx);
    if (!follower || follower.settling()) return answerInTurn(ctx, next, key);
    const kept = store.get(key, Date.now());
    if (!kept) return answerInTurn(ctx, next, key);
    store.hits += 1;
    return sendKept(ctx, kept, requestId);
  }

  async function answerInTurn(ctx: Context, next: Next, key: string): Promise<void> {
    const requestId = ctx.state.requestId as string;
    follower ??= await follow();
    await follower.settling();

    const kept = store.get(key, Date.now()) ?? (await madeMeanwhile(key));
    if (kept) {
      store.hits += 1;
      return sendKept(ctx, kept, requestId);
    }
    store.misses += 1;

    ctx.set('X-Request-Id', requestId);
    if (ctx.method === 'HEAD') return next();
    const done = announce(key);
    try {
      const { generation } = store;
      const { shared } = follower;
      const made = await shared?.get(key);
      if (made) {
        keep(key, made, generation);
        sendKept(ctx, made, requestId);
      } else {
        await make(ctx, next, { key, shared });
      }
    } finally {
      done();
    }
  }

  /** One request makes an answer; those that come meanwhile wait for it. */
  async function madeMeanwhile(key: string): Promise<KeptAnswer | null> {
    const other = making.get(key);
    if (!other) return null;
    await other;
    return store.get(key, Date.now());
  }

  function announce(key: string): () => void {
    if (making.has(key)) return () => {};
    let done = () => {};
    making.set(key, new Promise((resolve) => (done = resolve)));
    return () => {
      making.delete(key);
      done();
    };
  }

  function keep(key: string, made: KeptAnswer, generation: number): void {
    if (store.keep(key, made, generation)) void compress(key, made);
  }

  async function make(ctx: Context, next: Next, { key, shared }: Making): Promise<void> {
    const { generation } = store;
    const since = await shared?.moment();
    const asked = { ...ctx.headers };
    // The whole answer, uncompressed, whatever this caller has already.
    for (const name of ['if-none-match', 'if-modified-since', 'accept-encoding', 'range']) {
      delete ctx.headers[name];
    }
    await next();
    Object.assign(ctx.headers, asked);

    const variant = capture(ctx);
    if (!variant) return;
    const { keys, until = Infinity } = shownBy(ctx);
    const now = Date.now();
    const kept: KeptAnswer = {
      variants: { identity: variant },
      lastModified: variant.headers['last-modified'] ?? null,
      keys,
      expiresAt: Math.min(until, now + LASTS_AT_MOST_MS, await openings(generation, now)),
      bytes: variant.body.length + 2_000,
    };
    keep(key, kept, generation);
    if (since) void shared?.put(key, kept, since);
    sendKept(ctx, kept, ctx.state.requestId as string);
  }

  async function compress(key: string, kept: KeptAnswer): Promise<void> {
    const variants = await compressed(kept.variants.identity);
    Object.assign(kept.variants, variants);
    store.grow(
      key,
      kept,
      Object.values(variants).reduce((sum, { body }) => sum + body.length, 0),
    );
  }
}

function isPublicRead({ method, headers, url }: Context): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !headers.authorization && !headers.cookie && url.length <= LONGEST_URL;
}

/** Addresses in answers follow the host, CORS headers the origin. */
const keyOf = (ctx: Context): string =>
  `${ctx.origin} ${ctx.get('Origin')} ${ctx.get('Strapi-Response-Format')} ${ctx.url}`;

/** The caller's own, if it is fit to stand in a log. */
function requestIdOf(ctx: Context): string {
  const given = ctx.get('X-Request-Id');
  return /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}

/** An answer that may be kept: complete, public and with an ETag; null for all others. */
function capture(ctx: Context): Variant | null {
  const { body, status } = ctx;
  if (status !== 200 || typeof body !== 'string') return null;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(ctx.response.headers)) {
    if (value === undefined || OF_ONE_ANSWER.includes(name)) continue;
    headers[name] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  const isPublic = /\bpublic\b/.test(headers['cache-control'] ?? '');
  if (!isPublic || !headers.etag || headers['set-cookie'] || headers['content-encoding']) {
    return null;
  }
  headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding';
  return identityOf({ body: Buffer.from(body), headers });
}

/** Past Koa's own writing of a response, which costs a third of the speed. */
function sendKept(ctx: Context, kept: KeptAnswer, requestId: string): void {
  const { req, res } = ctx;
  const variant =
    kept.variants[bestCoding(req.headers['accept-encoding'] as string | undefined)] ??
    kept.variants.identity;
  const fresh = isFresh(ctx, kept);
  ctx.respond = false;
  ctx.state[KEPT] = true;
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  if (fresh) {
    res.writeHead(304, [...variant.freshHeaders, 'x-request-id', requestId]);
    res.end();
  } else {
    res.writeHead(200, [...variant.allHeaders, 'x-request-id', requestId]);
    res.end(ctx.method === 'HEAD' ? undefined : variant.body);
  }
}

/** As in controllers/answer.ts: If-None-Match decides alone, If-Modified-Since by equality. */
function isFresh({ req }: Context, { variants, lastModified }: KeptAnswer): boolean {
  const known = req.headers['if-none-match'];
  if (known) {
    const tags = withoutCoding(known)
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(variants.identity.etag) || tags.includes('*');
  }
  return lastModified !== null && req.headers['if-modified-since'] === lastModified;
}
