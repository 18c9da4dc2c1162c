import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';

import type { Core } from '@strapi/strapi';

/** One an instance: tests run several in one process. */
const NUDGES = new WeakMap<Core.Strapi, EventEmitter>();

/**
 * Strapi keeps the transaction of a call in its asynchronous context, from which whatever a listener
 * begins would inherit it. This is the context of the module, where there is none.
 */
const OUTSIDE = AsyncLocalStorage.snapshot();

function nudgesOf(strapi: Core.Strapi): EventEmitter {
  const known = NUDGES.get(strapi);
  if (known) return known;
  const made = new EventEmitter().setMaxListeners(0);
  NUDGES.set(strapi, made);
  return made;
}

/**
 * Tells whoever follows the log in this process that something was committed just now.
 *
 * @param eventId of rows in the outbox; null for changes that owe none.
 */
export function nudge(strapi: Core.Strapi, eventId: string | null = null): void {
  OUTSIDE(() => nudgesOf(strapi).emit('committed', eventId));
}

export function onNudge(
  strapi: Core.Strapi,
  listener: (eventId: string | null) => void,
): () => void {
  const nudges = nudgesOf(strapi);
  nudges.on('committed', listener);
  return () => nudges.off('committed', listener);
}
