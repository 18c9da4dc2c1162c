// A database of the crash test's own, on the servers that this machine has.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createConnection } from 'mysql2/promise';
import pg from 'pg';

const server = (client, name, port, user) => ({
  DATABASE_CLIENT: client,
  DATABASE_HOST: '127.0.0.1',
  DATABASE_PORT: String(port),
  DATABASE_NAME: name,
  DATABASE_USERNAME: user,
  DATABASE_PASSWORD: '',
});

const MAKERS = {
  sqlite() {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-crash-'));
    return {
      environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') },
      drop: () => rmSync(folder, { recursive: true, force: true }),
    };
  },

  async postgres(name) {
    const run = async (statement) => {
      const client = new pg.Client({ host: '127.0.0.1', user: 'postgres', database: 'postgres' });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    await run(`CREATE DATABASE "${name}"`);
    return {
      environment: server('postgres', name, 5432, 'postgres'),
      drop: () => run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    };
  },

  async mysql(name) {
    const run = async (statement) => {
      const connection = await createConnection({ host: '127.0.0.1', user: 'root', password: '' });
      await connection.query(statement);
      await connection.end();
    };
    await run(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
    return {
      environment: server('mysql', name, 3306, 'root'),
      drop: () => run(`DROP DATABASE IF EXISTS \`${name}\``),
    };
  },
};

/** @param client sqlite, postgres or mysql (MariaDB, too). */
export async function makeDatabase(client) {
  const make = MAKERS[client];
  if (!make) throw new Error(`--database ${client}: known are ${Object.keys(MAKERS).join(', ')}`);
  return make(`newsroom_crash_${randomBytes(6).toString('hex')}`);
}
