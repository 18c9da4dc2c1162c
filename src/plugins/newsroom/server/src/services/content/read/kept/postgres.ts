import { createHash } from 'node:crypto';

import type { Statement } from './template';

interface Question {
  name?: string;
  text: string;
  values: unknown[];
}

export interface PostgresConnection {
  query(question: Question): Promise<{ rows: unknown[] }>;
}

/** The names that a connection has been given; there they stay until it ends. */
const kept = new WeakMap<PostgresConnection, Set<string>>();

/** Each costs the server some memory. */
const KEPT_AT_MOST = 200;

/**
 * The server no longer has the statement, or has it from somebody else, as behind a pooler that hands
 * its connections round; or a table was changed under it.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html 26000, 42P05 and 0A000
 */
const CANT_BE_KEPT = new Set(['26000', '42P05', '0A000']);

let poolerHandsRound = false;

/**
 * PostgreSQL plans a statement with a name a few times, then keeps the plan; for what hangs on an
 * article that takes three times as long as to run it. A name tells the whole text: whoever gave it,
 * meant the same.
 */
export async function rowsFromPostgres(
  connection: PostgresConnection,
  { sql: text, bindings: values }: Statement,
): Promise<unknown[]> {
  const name = poolerHandsRound ? null : nameOn(connection, text);
  if (name === null) return (await connection.query({ text, values })).rows;
  try {
    return (await connection.query({ name, text, values })).rows;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!CANT_BE_KEPT.has(code)) throw error;
    poolerHandsRound ||= code !== '0A000';
    return (await connection.query({ text, values })).rows;
  }
}

function nameOn(connection: PostgresConnection, text: string): string | null {
  const names = kept.get(connection) ?? new Set<string>();
  kept.set(connection, names);
  const name = hashOf(text);
  if (!names.has(name) && names.size >= KEPT_AT_MOST) return null;
  names.add(name);
  return name;
}

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  if (hashes.size >= KEPT_AT_MOST * 5) hashes.clear();
  const made = `newsroom_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  hashes.set(text, made);
  return made;
}
