import type { Context } from 'koa';

import { keysOfAnswer } from '../../surrogate-keys';

/** What a controller says of its answer, for the caches here and before us. */
export interface Shown {
  /** documentIds of the articles that alone can change it; null when any article can. */
  articles: readonly string[] | null;
  /** The moment, in ms, at which time alone makes it untrue. */
  until?: number;
}

const KEY = 'newsroomShown';

/** Tells what an answer shows, to us and to the caches before us. */
export function tellShown(ctx: Context, shown: Shown): void {
  ctx.state[KEY] = shown;
  const keys = keysOfAnswer(shown.articles);
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
