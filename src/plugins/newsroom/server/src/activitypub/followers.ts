import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { newDocumentId } from '../documents/new-document-id';
import type { Endpoint } from '../settings';
import { DELIVERY, FOLLOWER } from '../uids';

export interface Follower {
  actor: string;
  /** The shared inbox of its server, where there is one: one message is enough for all who are there. */
  inbox: string;
}

/** Receivers of followers are told from others by their ids. */
const PREFIX = 'ap-';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const keyOf = (actor: string) => ({ key: hashOf(actor) });

export const endpointIdOf = (inbox: string): string => `${PREFIX}${hashOf(inbox).slice(0, 32)}`;

export const isFollowersEndpoint = (id: string): boolean => id.startsWith(PREFIX);

/** In the transaction of the caller. Somebody who follows again stays one follower. */
export async function keepFollower(strapi: Core.Strapi, follower: Follower): Promise<void> {
  const { actor, inbox } = follower;
  const followers = strapi.db.query(FOLLOWER);
  const data = { actor, inbox, endpoint: endpointIdOf(inbox) };
  const known = await followers.findOne({ where: keyOf(actor), select: ['id'] });
  if (known) await followers.update({ where: keyOf(actor), data });
  else {
    await followers.create({
      data: { ...data, ...keyOf(actor), documentId: newDocumentId(), publishedAt: new Date() },
    });
  }
}

export async function dropFollower(strapi: Core.Strapi, actor: string): Promise<void> {
  await strapi.db.query(FOLLOWER).deleteMany({ where: keyOf(actor) });
}

/** All who are behind an inbox that answered 410 Gone. */
export async function dropEndpoint(strapi: Core.Strapi, endpoint: string): Promise<void> {
  await strapi.db.query(FOLLOWER).deleteMany({ where: { endpoint } });
}

export const countFollowers = (strapi: Core.Strapi): Promise<number> =>
  strapi.db.query(FOLLOWER).count();

/** Oldest first. */
export const followersFrom = (
  strapi: Core.Strapi,
  { offset, limit }: { offset: number; limit: number },
): Promise<Follower[]> =>
  strapi.db
    .query(FOLLOWER)
    .findMany({ select: ['actor', 'inbox'], orderBy: { id: 'asc' }, offset, limit });

/** One receiver for each inbox: each has a line and a circuit breaker of its own. */
export async function followersEndpoints(strapi: Core.Strapi): Promise<Endpoint[]> {
  const rows: Follower[] = await strapi.db.query(FOLLOWER).findMany({ select: ['inbox'] });
  return [...new Set(rows.map(({ inbox }) => inbox))].map(endpointOf);
}

/** Those to which something is due: there may be thousands of others, which nobody need ask for. */
export async function dueFollowersEndpoints(strapi: Core.Strapi, now: Date): Promise<Endpoint[]> {
  const { tableName } = strapi.db.metadata.get(DELIVERY);
  const due: Array<{ endpoint: string }> = await strapi.db
    .getConnection(tableName)
    .distinct('endpoint')
    .where('endpoint', 'like', `${PREFIX}%`)
    .andWhere({ state: 'waiting' })
    .andWhere('next_try_at', '<=', now);
  if (due.length === 0) return [];
  const rows: Follower[] = await strapi.db.query(FOLLOWER).findMany({
    select: ['inbox'],
    where: { endpoint: { $in: due.map(({ endpoint }) => endpoint) } },
  });
  return [...new Set(rows.map(({ inbox }) => inbox))].map(endpointOf);
}

export const endpointOf = (inbox: string): Endpoint => ({
  id: endpointIdOf(inbox),
  kind: 'activitypub',
  url: inbox,
  enabled: true,
  concurrency: 2,
  timeoutMs: 15_000,
  from: 'followers',
  goneSince: null,
  secrets: () => [],
  secretCount: 0,
});
