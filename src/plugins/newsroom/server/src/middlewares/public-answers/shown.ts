import type { Context } from 'koa';

import { keysOfAnswer } from '../../surrogate-keys';

/** What a controller says of its answer, for the caches here and before us. */
export interface Shown {
  /** Its keys (surrogate-keys.ts): what alone can change it. */
  keys: readonly string[];
  /** The moment, in ms, at which time alone makes it untrue. */
  until?: number;
}

const KEY = 'newsroomShown';

/**
 * Tells what an answer shows, to us and to the caches before us.
 *
 * @param shows keys of what alone can change it; null when any article can.
 */
export function tellShown(ctx: Context, shows: readonly string[] | null): void {
  const keys = keysOfAnswer(shows);
  ctx.state[KEY] = { keys } satisfies Shown;
  ctx.set('Surrogate-Key', keys.join(' '));
  ctx.set('Cache-Tag', keys.join(','));
}

export const shownBy = (ctx: Context): Shown =>
  (ctx.state[KEY] as Shown | undefined) ?? { keys: keysOfAnswer(null) };

/** Time alone makes it untrue at this moment, in ms. */
export function tellUntil(ctx: Context, at: number): void {
  const shown = shownBy(ctx);
  ctx.state[KEY] = { ...shown, until: Math.min(at, shown.until ?? Infinity) };
}
