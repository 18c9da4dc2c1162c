import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ARTICLE_STATE } from '../../uids';
import type { View } from './view';

/**
 * When the state of an article of this locale last changed, an embargo's end included, as two columns
 * for a statement that reads rows.
 */
export function stateMoments(strapi: Core.Strapi, { locale, now }: View): Knex.Raw {
  const schema = strapi.db.getSchemaName();
  const states = [...(schema ? [schema] : []), strapi.db.metadata.get(ARTICLE_STATE).tableName];
  const from = `from ${states.map(() => '??').join('.')} where article_locale = ?`;
  return strapi.db.connection.raw(
    `(select max(updated_at) ${from} and updated_at <= ?) as state_changed, (select max(embargo_until) ${from} and embargo_until <= ?) as state_ended`,
    [...states, locale, now, ...states, locale, now] as never,
  );
}

/** What the two columns of a row tell; null where no state has changed, or nothing tells. */
export function latestStateChange(row: Readonly<Record<string, unknown>> | undefined): Date | null {
  const moments = [row?.state_changed, row?.state_ended].flatMap((moment) =>
    moment === null || moment === undefined ? [] : [new Date(moment as string).getTime()],
  );
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
}

/** The same by itself. */
export async function lastStateChange(strapi: Core.Strapi, view: View): Promise<Date | null> {
  const rows: unknown = await strapi.db.connection.select(stateMoments(strapi, view));
  return latestStateChange((rows as Array<Record<string, unknown>>)[0]);
}
