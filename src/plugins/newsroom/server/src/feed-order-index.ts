import type { Core } from '@strapi/strapi';

import { SHOWN_DATE } from './services/channels/newest-articles';
import { ARTICLE } from './uids';

/** Of published rows, by name: the order of feeds, of lists, and where a slug is. */
const INDEXES = {
  newsroom_articles_shown_order: `locale, (${SHOWN_DATE}) desc, id desc`,
  newsroom_articles_published_on: 'locale, published_on desc, id desc',
  newsroom_articles_public_slug: 'slug, locale',
} as const;

/**
 * What public reads look for as indexes, so that the newest articles of a locale, or the one of a slug,
 * are read off them and not sorted out of all. An index on an expression, or on some rows alone, can't
 * stand in a schema: they are made at each start, after Strapi's own sync, which drops what it doesn't
 * know when a schema has changed. MariaDB has no such index.
 */
export async function makeFeedOrderIndex(strapi: Core.Strapi): Promise<void> {
  const { client } = strapi.db.dialect as unknown as { client: string };
  if (client === 'mysql') return;
  const table = strapi.db.metadata.get(ARTICLE).tableName;
  for (const [name, columns] of Object.entries(INDEXES)) {
    await strapi.db.connection.raw(
      `create index if not exists ?? on ?? (${columns}) where published_at is not null`,
      [name, table],
    );
  }
}
