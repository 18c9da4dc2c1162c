import type { Core } from '@strapi/strapi';

import path from 'node:path';

const CLIENTS = ['sqlite', 'postgres', 'mysql'] as const;

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client: string = env('DATABASE_CLIENT') || 'sqlite';
  if (!(CLIENTS as readonly string[]).includes(client)) {
    throw new Error(
      `Expected one of ${CLIENTS.join(', ')} in DATABASE_CLIENT, got "${client}". Mend .env and start again.`,
    );
  }

  // An empty DATABASE_FILENAME beats env()'s default and ends in SQLITE_CANTOPEN, hence `||`.
  const filename: string = env('DATABASE_FILENAME') || '.tmp/data.db';

  const server = {
    host: env('DATABASE_HOST') || '127.0.0.1',
    database: env('DATABASE_NAME') || 'newsroom',
    user: env('DATABASE_USERNAME') || 'newsroom',
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false),
  };

  const connections = {
    sqlite: {
      connection: { filename: path.resolve(process.cwd(), filename) },
      useNullAsDefault: true,
      // Write-ahead log and a wait for locks: the command line works beside a running server.
      pool: {
        afterCreate(
          connection: { pragma(source: string): unknown },
          done: (error: Error | null, connection: unknown) => void,
        ) {
          connection.pragma('journal_mode = WAL');
          connection.pragma('busy_timeout = 10000');
          connection.pragma('foreign_keys = ON');
          done(null, connection);
        },
      },
    },
    postgres: {
      connection: {
        ...server,
        port: env.int('DATABASE_PORT', 5432),
        schema: env('DATABASE_SCHEMA') || 'public',
      },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    },
    mysql: {
      connection: { ...server, port: env.int('DATABASE_PORT', 3306), charset: 'utf8mb4' },
      pool: {
        min: 0,
        max: env.int('DATABASE_POOL_MAX', 10),
        // As PostgreSQL has it from the start: a transaction sees what others have finished, and locks
        // no gaps between rows, over which two changes of one story would stop each other.
        afterCreate(
          connection: { query(sql: string, done: (error: Error | null) => void): void },
          done: (error: Error | null, connection: unknown) => void,
        ) {
          connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) =>
            done(error, connection),
          );
        },
      },
    },
  };

  return { connection: { client, ...connections[client as keyof typeof connections] } };
};
