import type { Core } from '@strapi/strapi';
import type { Context, Middleware, Next } from 'koa';

import { NewsroomError } from '../../../../story/errors';
import { settingsOf } from '../../services/addresses';
import { keysOfCaller } from './caller-keys';
import { memoryCounter } from './counter';
import type { Counter } from './counter';
import { redisCounter } from './redis-counter';

const counters = new WeakMap<Core.Strapi, Counter>();

/**
 * Refuses who asks too often, before anything is done for them: 429 with Retry-After. Off unless the
 * setting `rateLimit` says how much is too much. With `REDIS_URL` all nodes count together.
 */
export function registerRateLimit(strapi: Core.Strapi): void {
  const settings = settingsOf(strapi).rateLimit;
  if (settings === null) return;
  const windowMs = settings.windowSeconds * 1_000;
  const counter = counterOf(strapi, windowMs);
  counters.set(strapi, counter);
  const isLimited = limitedPaths(strapi);
  let cors: Middleware | null = null;

  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method === 'OPTIONS' || !isLimited(ctx.path)) return next();
    const now = Date.now();
    const caller = { ip: ctx.ip, authorization: ctx.get('Authorization') };
    const keys = keysOfCaller(caller, settings);
    const counted = await Promise.all(keys.map(({ key }) => counter.count(key, now)));
    if (keys.every(({ limit }, index) => counted[index]! <= limit)) return next();

    cors ??= corsOf(strapi);
    // A frontend in a browser reads the refusal only with the headers that the app has set up.
    await cors(ctx, async () => refuse(ctx, windowMs - (now % windowMs)));
  });
}

export const stopRateLimit = async (strapi: Core.Strapi): Promise<void> =>
  counters.get(strapi)?.close();

function refuse(ctx: Context, forMs: number): void {
  const seconds = Math.max(1, Math.ceil(forMs / 1_000));
  const { status, code, message } = new NewsroomError('NEWSROOM_TOO_MANY_REQUESTS', {
    seconds: String(seconds),
  });
  ctx.status = status;
  ctx.set('Retry-After', String(seconds));
  ctx.set('Cache-Control', 'no-store');
  const error = { status, name: 'RateLimitError', message, details: { code } };
  ctx.body = { data: null, error };
}

/** The newsroom's own routes and GraphQL; whoever checks a server's health is never refused. */
function limitedPaths(strapi: Core.Strapi): (path: string) => boolean {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/newsroom/`;
  const graphql = strapi.plugin('graphql')?.config<string>('endpoint').toLowerCase();
  return (path) => {
    if (path.startsWith(prefix)) return path !== `${prefix}health`;
    return graphql !== undefined && path.toLowerCase().startsWith(graphql);
  };
}

function counterOf(strapi: Core.Strapi, windowMs: number): Counter {
  const url = process.env.REDIS_URL;
  if (!url) return memoryCounter(windowMs);
  let said = '';
  const onProblem = (message: string) => {
    if (message !== said) strapi.log.warn(`newsroom: Redis can’t count requests: ${message}`);
    said = message;
  };
  return redisCounter({ url, windowMs, onProblem });
}

type MiddlewareEntry = string | { name?: string; config?: object };

/** Strapi's own middleware for CORS, as the app has configured it; one that has none sends none. */
function corsOf(strapi: Core.Strapi): Middleware {
  const entries = strapi.config.get<MiddlewareEntry[]>('middlewares', []);
  const entry = entries.find(
    (one) => (typeof one === 'string' ? one : one.name) === 'strapi::cors',
  );
  if (!entry) return (_ctx, next) => next();
  const config = typeof entry === 'string' ? {} : (entry.config ?? {});
  const factory = strapi.middleware('strapi::cors') as (config: object, app: object) => Middleware;
  return factory(config, { strapi });
}
