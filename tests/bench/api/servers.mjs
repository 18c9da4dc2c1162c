import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The built app on a database of its own, and a bare Koa beside it, each in a process of its own. */
export async function startServers() {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const app = await startProcess(join(here, 'server.mjs'), environment(folder));
  const koa = await startProcess(join(here, 'bare-koa.mjs'));
  const stop = () => {
    app.stop();
    koa.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, koa, stop };
}

/** SQLite unless DATABASE_CLIENT says otherwise; the secrets are of no worth anywhere. */
function environment(folder) {
  const secret = 'bench-secret-of-no-worth-0123456789';
  return {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_CRON: 'true',
    LOG_LEVEL: 'error',
    APP_KEYS: `${secret},${secret}`,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    JWT_SECRET: secret,
    DATABASE_CLIENT: process.env.DATABASE_CLIENT ?? 'sqlite',
    DATABASE_FILENAME: join(folder, 'data.db'),
  };
}
