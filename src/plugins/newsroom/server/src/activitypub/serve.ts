import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { makeFederation } from './federation';
import { goneObject } from './gone';
import { activityPubPlace, FOLDER } from './place';

/** What the fediverse asks for outside `/api`: who `@news@…` is. */
const WEBFINGER = '/.well-known/webfinger';
const LARGEST_ACTIVITY = 256_000;

type Federation = Awaited<ReturnType<typeof makeFederation>>;

/**
 * Answers the fediverse before Strapi's own middlewares: the signature of a message covers its very
 * bytes, which a body parser would not leave. While it is off, nothing is there.
 */
export function serveActivityPub(strapi: Core.Strapi): void {
  let made: { of: string; federation: Promise<Federation> } | null = null;

  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.path !== WEBFINGER && !ctx.path.startsWith(`${FOLDER}/`)) return next();
    const place = activityPubPlace(strapi);
    if (!place) return next();
    const of = JSON.stringify(place);
    if (made?.of !== of) made = { of, federation: makeFederation(strapi, place) };
    try {
      const federation = await made.federation;
      const body = ctx.method === 'POST' ? await readBody(ctx) : null;
      if (body === 'too large') return void (ctx.status = 413);
      // The address that the world knows, whatever a proxy made of it: signatures are made over it.
      const request = new Request(`${place.server}${ctx.url}`, {
        method: ctx.method,
        headers: headersOf(ctx, place.server),
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
      const found = await federation.fetch(request, { contextData: undefined });
      const gone = found.status === 404 ? await goneObject(strapi, place, ctx.path) : null;
      await answer(ctx, gone ?? found);
    } catch (error) {
      made = null;
      strapi.log.error(`newsroom: ActivityPub failed: ${(error as Error).message}`);
      ctx.status = 500;
    }
  });
}

async function answer(ctx: Context, response: Response): Promise<void> {
  ctx.status = response.status;
  for (const [name, value] of response.headers) ctx.set(name, value);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', ctx.method === 'GET' && response.ok ? 'public, max-age=60' : 'no-store');
  ctx.vary('Accept');
  ctx.body = Buffer.from(await response.arrayBuffer());
}

function headersOf(ctx: Context, server: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(ctx.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('host', new URL(server).host);
  return headers;
}

async function readBody(ctx: Context): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_ACTIVITY) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
