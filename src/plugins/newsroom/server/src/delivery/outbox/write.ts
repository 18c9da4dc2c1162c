import type { Core } from '@strapi/strapi';

import { followersEndpoints } from '../../activitypub/followers';
import { activityPubPlace } from '../../activitypub/place';
import type { Change } from '../../changes';
import { isKeyed } from '../../changes/keys';
import { nudge } from '../../changes/nudge';
import { stateKey } from '../../documents/article-state/key';
import type { ArticleKey } from '../../documents/article/versions';
import { addresses } from '../../services/addresses';
import { serverOrigin } from '../../services/channels/server-origin';
import { defaultLocale } from '../../services/locales';
import { readEndpoints } from '../../settings';
import type { Endpoint } from '../../settings';
import { ARTICLE_STATE, DELIVERY } from '../../uids';

import { owedEvent } from './owed';
import type { Deed, OwedEvent, Transition } from './owed';
import { owedRows, owedRowsOfName } from './rows';
import type { DeliveryRow } from './rows';
import { readStanding } from './read-standing';
import type { Standing } from './standing';
import { settleTombstone } from './tombstones';

/**
 * Runs a change of articles and writes what it owes, in one transaction: the deliveries to each
 * receiver, the tombstone of a story that is taken back, the version. Either all of it stands after a
 * crash or none.
 */
export async function announced<Result>(
  strapi: Core.Strapi,
  { articles, deed }: { articles: readonly ArticleKey[]; deed: Deed },
  change: () => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(async () => {
    const before: Standing[] = [];
    for (const article of articles) before.push(await readStanding(strapi, article));
    const result = await change();
    for (const standing of before) {
      const after = await readStanding(strapi, standing);
      await writeOwed(strapi, { before: standing, after, deed });
    }
    return result;
  }) as Promise<Result>;
}

/** Writes what one transition owes. Call it in the transaction of the change. */
export async function writeOwed(
  strapi: Core.Strapi,
  { before, after, deed, now = new Date() }: Omit<Transition, 'now'> & { now?: Date },
): Promise<void> {
  const event = owedEvent({ before, after, deed, now });
  if (!event) return;
  await keepState(strapi, after, event, now);
  await settleTombstone(strapi, event, after, now);
  await writeRows(strapi, await rowsFor(strapi, [event], now));
}

export async function writeRows(strapi: Core.Strapi, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await strapi.db.transaction(async ({ onCommit }) => {
    await strapi.db.query(DELIVERY).createMany({ data: [...rows] });
    onCommit(() => nudge(strapi, rows[0]!.eventId));
  });
}

/** Writes what changed names owe: purges. Call it in the transaction of the change. */
export async function writeOwedOfNames(
  strapi: Core.Strapi,
  changes: readonly Change[],
): Promise<void> {
  const names = changes.filter(isKeyed).filter(({ kind }) => kind !== 'article');
  if (names.length === 0) return;
  const endpoints = await readEndpoints(strapi);
  const now = new Date();
  await writeRows(
    strapi,
    names.flatMap((name) => owedRowsOfName(name, { endpoints, now })),
  );
}

/** The rows that events owe, receivers read once for all of them. */
export async function rowsFor(
  strapi: Core.Strapi,
  events: readonly OwedEvent[],
  now: Date,
): Promise<DeliveryRow[]> {
  const endpoints = [...(await readEndpoints(strapi)), ...(await followersOf(strapi))];
  if (endpoints.length === 0) return [];
  const places = addresses(strapi, serverOrigin(strapi), await defaultLocale(strapi));
  const url = ({ standing }: OwedEvent) => urlOf(places, standing);
  return events.flatMap((event) => owedRows(event, { endpoints, now, url }));
}

const followersOf = async (strapi: Core.Strapi): Promise<Endpoint[]> =>
  activityPubPlace(strapi) ? followersEndpoints(strapi) : [];

function urlOf(
  places: ReturnType<typeof addresses>,
  { locale, published }: OwedEvent['standing'],
): string {
  const { slug, section, publishedOn, firstPublishedOn } = published;
  return places.article({ slug, locale, section, publishedOn: publishedOn ?? firstPublishedOn });
}

/** The version of the event, and that an embargo which has ended needs no announcement of its own. */
async function keepState(
  strapi: Core.Strapi,
  after: Standing,
  { version, name }: OwedEvent,
  now: Date,
): Promise<void> {
  const { state } = after;
  if (!state) return;
  const end = state.embargoUntil === null ? null : new Date(state.embargoUntil);
  const isAnnounced = name === 'article.published' && end !== null && end <= now;
  if (state.version >= version && !isAnnounced) return;
  await strapi.db.query(ARTICLE_STATE).update({
    where: { key: stateKey(after) },
    data: { version, ...(isAnnounced ? { embargoAnnounced: end } : {}) },
  });
}
