import type { Core } from '@strapi/strapi';

import { clientOf, rawRows } from '../sql';
import type { Client, Connection } from '../sql';
import { rowsFromPostgres } from './postgres';
import type { PostgresConnection } from './postgres';
import { rowsFromSqlite } from './sqlite';
import type { SqliteConnection } from './sqlite';
import { filled } from './template';
import type { Statement, Template, Values } from './template';

type Ask = (connection: unknown, statement: Statement) => unknown[] | Promise<unknown[]>;

/** The databases on which a statement's plan can be kept; MySQL's driver is asked as always. */
const ASK: Readonly<Partial<Record<Client, Ask>>> = {
  sqlite: (connection, statement) => rowsFromSqlite(connection as SqliteConnection, statement),
  postgres: (connection, statement) =>
    rowsFromPostgres(connection as PostgresConnection, statement),
};

/**
 * The rows of a statement that is asked again and again with other values: past Knex, which puts every
 * statement together anew, and with the plan that the database made of it before.
 *
 * @param on the transaction that it belongs to; its connection is not ours to take.
 */
export async function keptRows<Row>(
  strapi: Core.Strapi,
  template: Template,
  values: Values,
  on?: Connection,
): Promise<Row[]> {
  const statement = filled(template, values);
  const ask = ASK[clientOf(strapi)];
  if (on || !ask) {
    return rawRows(strapi, asKnex(strapi, statement.sql), statement.bindings, on);
  }
  const { client } = strapi.db.connection;
  const connection: unknown = await client.acquireConnection();
  try {
    // As Knex tells of its own, for whoever counts or logs them.
    client.emit('query', statement);
    return (await ask(connection, statement)) as Row[];
  } finally {
    await client.releaseConnection(connection);
  }
}

/** Knex takes a question mark where PostgreSQL wants a number; ours have each number once, in order. */
const asKnex = (strapi: Core.Strapi, sql: string): string =>
  clientOf(strapi) === 'postgres' ? sql.replaceAll('?', '\\?').replace(/\$\d+/g, '?') : sql;
