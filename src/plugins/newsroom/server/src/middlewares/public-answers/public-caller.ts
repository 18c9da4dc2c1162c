import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import type { AnswerStore } from './answer-store';
import { LASTS_AT_MOST_MS } from './following';
import type { Following } from './following';
import { isPublicRead } from './public-read';
import { isPublicRole } from './public-role';
import type { Caller } from './public-role';

interface Authentication {
  authenticate(ctx: Context, next: Next): Promise<unknown>;
}

interface KeptCaller {
  caller: Caller;
  generation: number;
  expiresAt: number;
}

/**
 * Whoever brings no credentials is found out once, for the newsroom's own routes: Strapi 5.54.0 asks the
 * database for the public role and builds its abilities anew at each request, which takes as long as a
 * read itself. Ends with the answers that are kept, and so with every change of a role. Whether a route
 * is among the abilities stays Strapi's to verify, each time.
 */
export function keepPublicCaller(
  strapi: Core.Strapi,
  { store, following }: { store: AnswerStore; following: Following },
): void {
  const authentication = strapi.get('auth') as unknown as Authentication;
  const authenticate = authentication.authenticate.bind(authentication);
  let kept: KeptCaller | null = null;

  authentication.authenticate = async (ctx, next) => {
    if (!isOurs(ctx) || !isPublicRead(ctx) || !(await isFollowed())) return authenticate(ctx, next);
    const { generation } = store;
    const now = Date.now();
    if (kept && kept.generation === generation && kept.expiresAt > now) {
      ctx.state.isAuthenticated = true;
      ctx.state.auth = { ...kept.caller };
      return next();
    }
    return authenticate(ctx, () => {
      const { auth } = ctx.state;
      if (isPublicRole(auth)) {
        kept = { caller: { ...auth }, generation, expiresAt: now + LASTS_AT_MOST_MS };
      }
      return next();
    });
  };

  async function isFollowed(): Promise<boolean> {
    if (following.follower) return true;
    return following.begin().then(
      () => true,
      () => false,
    );
  }
}

interface Route {
  info: { pluginName?: string; type?: string };
  config?: { auth?: false | { strategies?: unknown } };
}

/**
 * Feeds and documents are open to all: nobody is found out for them. Nor is it our business who asks on a
 * route that the app has given strategies of its own.
 */
function isOurs({ state }: Context): boolean {
  const { info, config } = state.route as Route;
  if (info.pluginName !== 'newsroom' || info.type !== 'content-api') return false;
  return config?.auth !== false && config?.auth?.strategies === undefined;
}
