import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ARTICLE_STATE } from '../../uids';
import { tableOf } from './table';

/** documentIds of the articles of a locale that are closed at this moment. */
export const closedInLocale = (strapi: Core.Strapi, locale: string, now: Date): Knex.QueryBuilder =>
  closedStates(strapi, now, ['article_document_id'], locale);

/** Document and locale of every article that is closed at this moment. */
export const closedInAnyLocale = (strapi: Core.Strapi, now: Date): Knex.QueryBuilder =>
  closedStates(strapi, now, ['article_document_id', 'article_locale']);

/** Not `<>`: every database's index knows what is less and what is more. */
const closedUnless = (embargo: string): string =>
  `(pub_status < 'usable' or pub_status > 'usable' or pub_status is null or embargo_until ${embargo})`;

/** States that can close an article: few, and the rows of an index (partial-indexes.ts). */
export const CLOSABLE = closedUnless('is not null');

/** Of states, those that close an article at this moment. */
export const closedAt = (states: Knex.QueryBuilder, now: Date): Knex.QueryBuilder =>
  // The first says nothing that the second doesn't; by it a database knows that the index has them all.
  states.whereRaw(CLOSABLE).whereRaw(closedUnless('> ?'), [now]);

/** What of a state can close an article. */
export interface ClosingState {
  pubStatus: string | null;
  embargoUntil: string | Date | null;
}

/** The same of a state that is at hand. */
export const isClosed = ({ pubStatus, embargoUntil }: ClosingState, now: Date): boolean =>
  pubStatus !== 'usable' || (embargoUntil !== null && new Date(embargoUntil) > now);

/** The states that close an article; few, which is why the gate asks for these and not the others. */
function closedStates(
  strapi: Core.Strapi,
  now: Date,
  select: readonly string[],
  locale?: string,
): Knex.QueryBuilder {
  const states = closedAt(tableOf(strapi, ARTICLE_STATE), now)
    .select(select)
    // One NULL in the list, and NOT IN is never true.
    .whereNotNull('article_document_id');
  return locale === undefined
    ? states.whereNotNull('article_locale')
    : states.where('article_locale', locale);
}
