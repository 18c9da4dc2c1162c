import type { Core } from '@strapi/strapi';

import type { Tombstone } from '../../../../story/render';
import type { ArticleKey } from '../../documents/article/versions';
import { stateKey } from '../../documents/article-state/key';
import type { Desk } from '../../services/channels/desk';
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

/** Taken back for good, as far as anybody knows: other addresses may be public again and stay 404. */
const FOR_GOOD: readonly WithdrawalCause[] = ['withheld', 'canceled', 'deleted'];

/** Ask only when no public article has the slug: another may have taken it since. */
export async function goneAt(
  strapi: Core.Strapi,
  { locale, slug }: { locale: string; slug: string },
): Promise<Gone | null> {
  const [stone] = await find(strapi, { articleLocale: locale, slug, cause: { $in: FOR_GOOD } }, 1);
  if (!stone) return null;
  const { legal, cause, articleDocumentId: documentId, withdrawnOn } = stone;
  return { status: legal ? 451 : 410, cause, documentId, withdrawnOn };
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
