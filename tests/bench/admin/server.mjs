import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SECRETS = {
  APP_KEYS: 'bench-key-one,bench-key-two',
  API_TOKEN_SALT: 'bench-api-token-salt',
  ADMIN_JWT_SECRET: 'bench-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'bench-transfer-token-salt',
  ENCRYPTION_KEY: 'bench-encryption-key-32-characters',
  JWT_SECRET: 'bench-jwt-secret',
};

/** The production build, on a database and a port of its own. */
export async function startServer(app) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [join(app, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    {
      cwd: app,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...SECRETS,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: join(folder, 'data.db'),
      },
    },
  );
  const stop = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${address}/_health`).catch(() => null);
    if (answer?.status === 204) return { address, stop };
    await new Promise((done) => setTimeout(done, 250));
  }
  await stop();
  throw new Error('The server did not come up.');
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
