import type { Context } from 'koa';

/** What a controller says of its answer, for the caches here and before us. */
export interface Shown {
  /** documentIds of the articles that alone can change it; null when any article can. */
  articles: readonly string[] | null;
  /** The moment, in ms, at which time alone makes it untrue. */
  until?: number;
}

const KEY = 'newsroomShown';

/** Beyond this many keys a CDN cuts the header off, and would then purge too little. */
const KEYS_AT_MOST = 50;

/**
 * Tells what an answer shows. `Surrogate-Key` (Fastly) and `Cache-Tag` (Cloudflare, Akamai) name it
 * for a purge: `newsroom` for all, `newsroom-lists`, `article-<documentId>`.
 */
export function tellShown(ctx: Context, shown: Shown): void {
  ctx.state[KEY] = shown;
  const articles = (shown.articles ?? []).slice(0, KEYS_AT_MOST).map((id) => `article-${id}`);
  const keys = ['newsroom', ...(shown.articles === null ? ['newsroom-lists'] : articles)];
  ctx.set('Surrogate-Key', keys.join(' '));
  ctx.set('Cache-Tag', keys.join(','));
}

export const shownBy = (ctx: Context): Shown =>
  (ctx.state[KEY] as Shown | undefined) ?? { articles: null };

/** Time alone makes it untrue at this moment, in ms. */
export function tellUntil(ctx: Context, at: number): void {
  const shown = shownBy(ctx);
  ctx.state[KEY] = { ...shown, until: Math.min(at, shown.until ?? Infinity) };
}
