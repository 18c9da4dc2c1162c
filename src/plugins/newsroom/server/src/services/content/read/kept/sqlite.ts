import type { Statement } from './template';

interface Prepared {
  all(values: readonly unknown[]): unknown[];
}

export interface SqliteConnection {
  prepare(sql: string): Prepared;
}

/** By connection: a statement belongs to one. */
const kept = new WeakMap<SqliteConnection, Map<string, Prepared>>();

const KEPT_AT_MOST = 200;

/** SQLite plans a statement when it is prepared, which for a large one takes longer than to run it. */
export function rowsFromSqlite(
  connection: SqliteConnection,
  { sql, bindings }: Statement,
): unknown[] {
  return prepared(connection, sql).all(bindings.map(stored));
}

/** As Knex gives values to this driver, which knows neither dates nor booleans. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
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
