import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';
import { createConnection } from 'mysql2/promise';

export type DatabaseClient = 'sqlite' | 'postgres' | 'mysql';

/** A database of the test's own: made before the boot, dropped after it. */
export interface TestDatabase {
  environment: Record<string, string>;
  drop(): Promise<void>;
}

type Maker = (name: string) => Promise<TestDatabase>;

const MAKERS: Record<DatabaseClient, Maker> = {
  sqlite: async (name) => {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    return {
      environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },

  postgres: async (name) => {
    const run = async (statement: string) => {
      const client = new Client({ host: '127.0.0.1', user: 'postgres', database: 'postgres' });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    await run(`CREATE DATABASE "${name}"`);
    return {
      environment: serverEnvironment('postgres', name, 5432, 'postgres'),
      drop: () => run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    };
  },

  mysql: async (name) => {
    const run = async (statement: string) => {
      const connection = await createConnection({ host: '127.0.0.1', user: 'root', password: '' });
      await connection.query(statement);
      await connection.end();
    };
    await run(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4`);
    return {
      environment: serverEnvironment('mysql', name, 3306, 'root'),
      drop: () => run(`DROP DATABASE IF EXISTS \`${name}\``),
    };
  },
};

const PORTS: Record<DatabaseClient, number | null> = { sqlite: null, postgres: 5432, mysql: 3306 };

export async function makeDatabase(client: DatabaseClient): Promise<TestDatabase> {
  return MAKERS[client](`newsroom_test_${randomBytes(6).toString('hex')}`);
}

/**
 * The databases that answer on this machine, or those of them that TEST_DATABASES names
 * ("sqlite,postgres"). SQLite always does; a server that is missing is named on standard error, so
 * that a skipped suite never goes unnoticed.
 */
export function databasesHere(): DatabaseClient[] {
  const wanted = process.env.TEST_DATABASES?.split(',');
  return (Object.keys(PORTS) as DatabaseClient[]).filter((client) => {
    if (wanted && !wanted.includes(client)) return false;
    const port = PORTS[client];
    if (port === null || answers(port)) return true;
    process.stderr.write(`skipped on ${client}: nothing answers on 127.0.0.1:${port}\n`);
    return false;
  });
}

/** Synchronous, because jest wants to know its suites before any promise has settled. */
export function answers(port: number): boolean {
  const probe = `const s=require('net').connect(${port},'127.0.0.1');s.setTimeout(2000,()=>process.exit(1));s.on('connect',()=>process.exit(0));s.on('error',()=>process.exit(1))`;
  try {
    execFileSync(process.execPath, ['-e', probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function serverEnvironment(client: string, name: string, port: number, user: string) {
  return {
    DATABASE_CLIENT: client,
    DATABASE_HOST: '127.0.0.1',
    DATABASE_PORT: String(port),
    DATABASE_NAME: name,
    DATABASE_USERNAME: user,
    DATABASE_PASSWORD: '',
  };
}
