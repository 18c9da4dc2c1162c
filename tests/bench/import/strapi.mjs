import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
export const APP = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const SECRETS = {
  APP_KEYS: 'bench-one,bench-two',
  API_TOKEN_SALT: 'bench',
  ADMIN_JWT_SECRET: 'bench',
  TRANSFER_TOKEN_SALT: 'bench',
  ENCRYPTION_KEY: 'bench-encryption-key-32-characters',
  JWT_SECRET: 'bench',
};

/** A database of the bench's own, and how it is dropped. */
const DATABASES = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
    return {
      environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') },
      drop: () => rmSync(folder, { recursive: true, force: true }),
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

/** The databases that answer here; one that does not is named. */
export function databasesHere(wanted) {
  return wanted.filter((client) => {
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

/** Boots the built app on a database of its own. */
export async function bootStrapi(client) {
  const database = await DATABASES[client]();
  Object.assign(process.env, SECRETS, database.environment, {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_CRON: 'true',
  });
  const { createStrapi } = require('@strapi/strapi');
  process.chdir(APP);
  const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();
  return {
    strapi,
    stop: async () => {
      await new Promise((done) => setTimeout(done, 500));
      await strapi.destroy();
      await database.drop();
    },
  };
}
