import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** The rows of a type, past Strapi's query builder, which takes longer over it than the database. */
export function tableOf(strapi: Core.Strapi, uid: string, alias?: string): Knex.QueryBuilder {
  const { tableName } = strapi.db.metadata.get(uid);
  return strapi.db.getConnection(alias === undefined ? tableName : `${tableName} as ${alias}`);
}
