import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { settingsOf } from '../../services/addresses';
import { withRequestLog } from '../request-log';
import { makeAnswers } from './answer-store';
import { Following, LASTS_AT_MOST_MS } from './following';
import { bytesOf, compressed } from './kept-answer';
import type { KeptAnswer } from './kept-answer';
import { nextOpenings } from './next-opening';
import { keepPublicCaller } from './public-caller';
import { isPublicRead } from './public-read';
import { capture, sendKept } from './send-kept';
import type { SharedAnswers } from './shared-answers';
import { shownBy } from './shown';

/** More than any origin and host have beside an address: nobody’s but who wants to fill our memory. */
const LONGEST_KEY = 2_000;

interface Making {
  key: string;
  shared: SharedAnswers | null;
}

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
  const following = new Following(strapi, store);
  keepPublicCaller(strapi, { store, following });

  // No promise of our own where there is nothing to wait for: each costs as much as finding the answer.
  strapi.server.use((ctx: Context, next: Next) => {
    if (!ctx.path.startsWith(prefix)) return next();
    ctx.state.requestId = requestIdOf(ctx);
    return withRequestLog(strapi, ctx, () => answer(ctx, next));
  });

  function answer(ctx: Context, next: Next): unknown {
    const requestId = ctx.state.requestId as string;
    const key = megabytes > 0 && isPublicRead(ctx) ? keyOf(ctx) : null;
    if (key === null || key.length > LONGEST_KEY) {
      ctx.set('X-Request-Id', requestId);
      return next();
    }
    const { follower } = following;
    if (!follower || follower.settling()) return answerInTurn(ctx, next, key);
    const kept = store.get(key, Date.now());
    if (!kept) return answerInTurn(ctx, next, key);
    store.hits += 1;
    return sendKept(ctx, kept, requestId);
  }

  async function answerInTurn(ctx: Context, next: Next, key: string): Promise<void> {
    const requestId = ctx.state.requestId as string;
    const follower = following.follower ?? (await following.begin());
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
      bytes: bytesOf(key, variant),
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

/** Addresses in answers follow the host, CORS headers the origin. */
const keyOf = (ctx: Context): string =>
  `${ctx.origin} ${ctx.get('Origin')} ${ctx.get('Strapi-Response-Format')} ${ctx.url}`;

/** The caller's own, if it is fit to stand in a log. */
function requestIdOf(ctx: Context): string {
  const given = ctx.get('X-Request-Id');
  return /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}
