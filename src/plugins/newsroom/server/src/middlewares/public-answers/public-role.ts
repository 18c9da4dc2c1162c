import type { Context } from 'koa';

/** What Strapi's authentication finds out about a caller. */
export interface Caller {
  strategy: { name: string };
  credentials: unknown;
  ability: object | null;
}

/** Whoever brings no credentials. Other strategies may tell callers by what is not known here. */
export function isPublicRole(auth: unknown): auth is Caller {
  const { strategy, credentials } = (auth ?? {}) as Partial<Caller>;
  return strategy?.name === 'users-permissions' && credentials === null;
}

/** Whether anybody would be answered the same: on a route that is open to all, or as the public role. */
export const isForAll = ({ state }: Context): boolean =>
  state.auth === undefined || isPublicRole(state.auth);
