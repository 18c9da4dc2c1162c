import type { Core } from '@strapi/strapi';

import { SHOWN_DATE } from './services/channels/newest-articles';
import { ARTICLE } from './uids';

const NAME = 'newsroom_articles_shown_order';

/**
 * The order of feeds and lists as an index, so that the newest articles of a locale are read off it
 * and not sorted out of all. An index on an expression can't stand in a schema: it is made at each
 * start, after Strapi's own sync, which drops what it doesn't know when a schema has changed.
 * MariaDB has no such index.
 */
export async function makeFeedOrderIndex(strapi: Core.Strapi): Promise<void> {
  const { client } = strapi.db.dialect as unknown as { client: string };
  if (client === 'mysql') return;
  const table = strapi.db.metadata.get(ARTICLE).tableName;
  await strapi.db.connection.raw(
    `create index if not exists ?? on ?? (locale, (${SHOWN_DATE}) desc, id desc) where published_at is not null`,
    [NAME, table],
  );
}
