import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

const SECRET = 'bench-secret-of-no-worth-0123456789';

/** What a Strapi of a bench finds in its environment; the secrets are of no worth anywhere. */
export const ENVIRONMENT = {
  APP_KEYS: `${SECRET},${SECRET}`,
  API_TOKEN_SALT: SECRET,
  ADMIN_JWT_SECRET: SECRET,
  TRANSFER_TOKEN_SALT: SECRET,
  ENCRYPTION_KEY: SECRET,
  JWT_SECRET: SECRET,
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_CRON: 'true',
};

/** A database of the bench's own, and how it is dropped. */
const DATABASES = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
    return {
      environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
  postgres: async () => {
    const { Client } = require('pg');
    const name = `newsroom_bench_${randomBytes(4).toString('hex')}`;
    const run = async (statement) => {
      const client = new Client({ host: '127.0.0.1', user: 'postgres', database: 'postgres' });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    await run(`CREATE DATABASE "${name}"`);
    return {
      environment: {
        DATABASE_CLIENT: 'postgres',
        DATABASE_HOST: '127.0.0.1',
        DATABASE_PORT: '5432',
        DATABASE_NAME: name,
        DATABASE_USERNAME: 'postgres',
        DATABASE_PASSWORD: '',
      },
      drop: () => run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    };
  },
};

/** Its `environment` for a Strapi, and `drop`. */
export const makeDatabase = (client) => DATABASES[client]();

/** The databases that answer here; one that does not is named. */
export function databasesHere(wanted) {
  return wanted.filter((client) => {
    if (!(client in DATABASES)) {
      throw new Error(`expected one of ${Object.keys(DATABASES).join(', ')}, got "${client}"`);
    }
    if (client !== 'postgres') return true;
    try {
      const probe = `require('net').connect(5432,'127.0.0.1').on('connect',()=>process.exit(0)).on('error',()=>process.exit(1))`;
      execFileSync(process.execPath, ['-e', probe], { stdio: 'ignore', timeout: 5000 });
      return true;
    } catch {
      console.log(`left out: ${client} does not answer`);
      return false;
    }
  });
}
