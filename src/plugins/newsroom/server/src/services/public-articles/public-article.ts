import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ARTICLE, ARTICLE_STATE } from '../../uids';
import { closedAt } from './closed-states';
import { tableOf } from './table';

/**
 * Whether there is a public version of the article that the query around it names: asked for each row
 * by an index, for lists of all that is public grow with the archive.
 */
export function publicArticle(strapi: Core.Strapi, now: Date, locale?: string): Knex.QueryBuilder {
  const closed = closedAt(tableOf(strapi, ARTICLE_STATE, 'state'), now)
    .select(strapi.db.connection.raw('1'))
    .whereRaw('state.article_document_id = article.document_id')
    .whereRaw('state.article_locale = article.locale');
  const query = tableOf(strapi, ARTICLE, 'article')
    .select(strapi.db.connection.raw('1'))
    .whereNotNull('article.published_at')
    .whereNotExists(closed);
  return locale === undefined
    ? query.whereNotNull('article.locale')
    : query.where('article.locale', locale);
}
