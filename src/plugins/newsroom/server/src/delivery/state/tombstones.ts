import type { Core } from '@strapi/strapi';

import type { Tombstone } from '../../../../story/render';
import type { ArticleKey } from '../../documents/article/versions';
import { stateKey } from '../../documents/article-state/key';
import type { Desk } from '../../services/channels/desk';
import { documentAt } from '../../services/content/former-slug';
import { TOMBSTONE } from '../../uids';
import type { TombstoneRow } from '../outbox/tombstones';
import type { WithdrawalCause } from '../outbox/standing';

/** What a reader is told at the address of a story that is gone. */
export interface Gone {
  /** 451 where the law took it away (RFC 7725). */
  status: 410 | 451;
  cause: WithdrawalCause;
  documentId: string;
  /** ISO 8601. */
  withdrawnOn: string;
}

/** Taken back for good, as far as anybody knows; a story under embargo comes back by itself: 404. */
const FOR_GOOD: readonly WithdrawalCause[] = ['withheld', 'canceled', 'unpublished', 'deleted'];

/** Where a story is asked for: by a slug that it has or had, or by its id. */
export type Address = { locale: string } & ({ slug: string } | { documentId: string });

/** Ask only when no public article has the address: another may have taken the slug since. */
export async function goneAt(strapi: Core.Strapi, address: Address): Promise<Gone | null> {
  const whose =
    'slug' in address ? await slugIs(strapi, address) : { articleDocumentId: address.documentId };
  const here = { articleLocale: address.locale, cause: { $in: FOR_GOOD } };
  const [stone] = await find(strapi, { $and: [here, whose] }, 1);
  if (!stone) return null;
  const { legal, cause, articleDocumentId: documentId, withdrawnOn } = stone;
  return { status: legal ? 451 : 410, cause, documentId, withdrawnOn };
}

/** A former slug is known until the article is deleted; its last one stands on the tombstone. */
async function slugIs(
  strapi: Core.Strapi,
  { locale, slug }: { locale: string; slug: string },
): Promise<Record<string, unknown>> {
  const documentId = await documentAt(strapi, locale, slug);
  return documentId ? { $or: [{ slug }, { articleDocumentId: documentId }] } : { slug };
}

/**
 * The stories of a locale that were taken back, newest first, as a feed may say it (RFC 6721).
 *
 * @param since only those withdrawn from then on.
 */
export async function tombstonesIn(
  strapi: Core.Strapi,
  desk: Desk,
  { since, limit }: { since: Date; limit: number },
): Promise<Tombstone[]> {
  const where = { articleLocale: desk.locale, withdrawnOn: { $gte: since } };
  return (await find(strapi, where, limit)).map((stone) => toTombstone(stone, desk));
}

export async function tombstoneOf(
  strapi: Core.Strapi,
  article: ArticleKey,
  desk: Desk,
): Promise<Tombstone | null> {
  const [stone] = await find(strapi, { key: stateKey(article) }, 1);
  return stone ? toTombstone(stone, desk) : null;
}

function find(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  limit: number,
): Promise<TombstoneRow[]> {
  return strapi.db.query(TOMBSTONE).findMany({ where, orderBy: { withdrawnOn: 'desc' }, limit });
}

function toTombstone(stone: TombstoneRow, desk: Desk): Tombstone {
  const { slug, section, publishedOn, firstPublishedOn } = stone;
  return {
    documentId: stone.articleDocumentId,
    locale: stone.articleLocale,
    language: stone.language,
    url: desk.addresses.article({
      slug,
      locale: stone.articleLocale,
      section,
      publishedOn: publishedOn ?? firstPublishedOn,
    }),
    headline: null,
    pubStatus: stone.cause === 'withheld' ? 'withheld' : 'canceled',
    withdrawnOn: stone.withdrawnOn,
    publishedOn: firstPublishedOn ?? publishedOn,
    version: stone.version,
    note: null,
  };
}
