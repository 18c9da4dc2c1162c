import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

const STORE = { type: 'plugin', name: 'newsroom', key: 'installation' } as const;

const NAMESPACES = new WeakMap<Core.Strapi, Promise<string>>();

/**
 * What all keys in Redis begin with: the same for every node of one database, and another for each
 * database, so that newsrooms that share a Redis don't take each other's jobs or answers.
 */
export function redisNamespace(strapi: Core.Strapi): Promise<string> {
  const known = NAMESPACES.get(strapi);
  if (known) return known;
  const read = readOrMake(strapi);
  NAMESPACES.set(strapi, read);
  // Asked for again after a failure.
  read.catch(() => NAMESPACES.delete(strapi));
  return read;
}

async function readOrMake(strapi: Core.Strapi): Promise<string> {
  const stored = async () =>
    ((await strapi.store!.get(STORE)) as { id?: string } | null)?.id ?? null;
  const id = await stored();
  if (id) return `newsroom:${id}`;
  await strapi.store!.set({ ...STORE, value: { id: randomUUID() } });
  // Another node may have been first.
  return `newsroom:${await stored()}`;
}
