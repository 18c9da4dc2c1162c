import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Whether what is read from here on passes the gate. Kept beside the call and not in its
 * parameters, because Strapi reads on its own: GraphQL loads relations past every Document Service
 * middleware, and a publish reads the draft that it copies.
 */
export interface Sight {
  /** May be opened for the rest of a request: GraphQL asks for relations after the root. */
  open: boolean;
}

const sights = new AsyncLocalStorage<Sight>();

export const currentSight = (): Sight | undefined => sights.getStore();

/** Runs with the gate open: writes, and what has passed the gate already. */
export function openly<Result>(run: () => Result): Result {
  return sights.run({ open: true }, run);
}

export function closedly<Result>(run: () => Result): Result {
  return sights.run({ open: false }, run);
}
