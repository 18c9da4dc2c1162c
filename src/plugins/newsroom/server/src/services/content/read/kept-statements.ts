import type { Core } from '@strapi/strapi';

import { clientOf, rawRows } from './sql';
import type { Connection } from './sql';

interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

interface Prepared {
  all(values: readonly unknown[]): unknown[];
}

interface SqliteConnection {
  prepare(sql: string): Prepared;
}

/** By connection: a statement belongs to one. */
const kept = new WeakMap<SqliteConnection, Map<string, Prepared>>();

const KEPT_AT_MOST = 200;

/**
 * The rows of a statement that is asked again and again with other values. SQLite plans a statement
 * when it is prepared, and for a large one that takes longer than to run it; so it is kept prepared.
 * The other databases do this in their own place, or behind a pooler can't.
 *
 * @param on the transaction that it belongs to; its connection is not ours to take.
 */
export async function keptRows<Row>(
  strapi: Core.Strapi,
  statement: Statement,
  on?: Connection,
): Promise<Row[]> {
  if (on || clientOf(strapi) !== 'sqlite') {
    const { sql, bindings } = statement;
    return rawRows(strapi, sql, bindings, on);
  }
  const { client } = strapi.db.connection;
  const connection = (await client.acquireConnection()) as SqliteConnection;
  try {
    // As Knex tells of its own, for whoever counts or logs them.
    client.emit('query', statement);
    return prepared(connection, statement.sql).all(statement.bindings) as Row[];
  } finally {
    await client.releaseConnection(connection);
  }
}

function prepared(connection: SqliteConnection, sql: string): Prepared {
  const statements = kept.get(connection) ?? new Map<string, Prepared>();
  kept.set(connection, statements);
  const known = statements.get(sql);
  if (known) return known;
  if (statements.size >= KEPT_AT_MOST) statements.clear();
  const made = connection.prepare(sql);
  statements.set(sql, made);
  return made;
}
