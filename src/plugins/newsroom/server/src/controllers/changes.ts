import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Change, ChangeMarker, ChangesService } from '../changes';
import { invalidParameter, unknownParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { withWhetherGone } from '../services/content/gone';

/** More callers than this listen to another node. */
const LISTENERS_AT_MOST = 500;
/** Proxies end a connection on which nothing is said for a minute. */
const HEARTBEAT_MS = 25_000;

const changesOf = (strapi: Core.Strapi) =>
  strapi.plugin('newsroom').service('changes') as ChangesService;

/**
 * What changed for readers since a marker: an incremental build reads the articles that are named and
 * drops those that are `gone`. Without `since` it says where the log ends now.
 */
export const sendChanges =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const unknown = Object.keys(ctx.query).find((key) => key !== 'since');
    if (unknown !== undefined) throw unknownParameter([unknown], ['since']);
    const changes = changesOf(strapi);
    ctx.set('Cache-Control', 'no-store');
    if (ctx.query.since === undefined) {
      ctx.body = { data: [], meta: { marker: encode(await changes.marker()), complete: true } };
      return;
    }
    const marker = decode(readText(ctx.query.since, ['since']));
    const { changes: list, marker: next, complete } = await changes.since(marker);
    ctx.body = {
      data: await withWhetherGone(strapi, list),
      // When the log does not reach back that far, anything may have changed: build anew.
      meta: { marker: encode(next), complete },
    };
  };

let listeners = 0;

/** The same as server-sent events: `change`, or `reset` when anything may have changed. */
export const streamChanges =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    if (listeners >= LISTENERS_AT_MOST) {
      ctx.status = 503;
      ctx.set('Retry-After', '30');
      return;
    }
    listeners += 1;
    const { req, res } = ctx;
    ctx.respond = false;
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    res.write(': listening\n\n');
    const tell = async (list: readonly Change[] | null) => {
      if (list === null) res.write('event: reset\ndata: {}\n\n');
      for (const change of list === null ? [] : await withWhetherGone(strapi, list)) {
        res.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
      }
    };
    const stop = changesOf(strapi).follow((list) => {
      tell(list).catch((error: Error) =>
        strapi.log.warn(`newsroom: a listener was not told of a change: ${error.message}`),
      );
    });
    const beat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS);
    beat.unref();
    await new Promise((done) => req.on('close', done));
    listeners -= 1;
    clearInterval(beat);
    stop();
  };

const encode = (marker: ChangeMarker): string =>
  Buffer.from(JSON.stringify(marker)).toString('base64url');

/** A caller's marker is a caller's word: only what a marker may hold is taken from it. */
function decode(text: string): ChangeMarker {
  try {
    const { upTo, gaps } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const whole = (value: unknown): value is number =>
      Number.isSafeInteger(value) && Number(value) >= 0;
    const isGap = (gap: { key?: unknown; missedAt?: unknown }) =>
      whole(gap?.key) && whole(gap?.missedAt);
    if (whole(upTo) && Array.isArray(gaps) && gaps.length <= 1_000 && gaps.every(isGap)) {
      return { upTo, gaps: gaps.map(({ key, missedAt }) => ({ key, missedAt })) };
    }
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidParameter(['since'], 'a marker as meta.marker gave it', text);
}
