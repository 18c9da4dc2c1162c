import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../../..');

const SECRETS = {
  APP_KEYS: 'e2e-key-one,e2e-key-two',
  API_TOKEN_SALT: 'e2e-api-token-salt',
  ADMIN_JWT_SECRET: 'e2e-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'e2e-transfer-token-salt',
  ENCRYPTION_KEY: 'e2e-encryption-key-32-characters',
  JWT_SECRET: 'e2e-jwt-secret',
};

/** A production build of the newsroom on a database and a port of its own. */
export class NewsroomServer {
  readonly address: string;

  private child: ChildProcess | null = null;

  private output = '';

  private constructor(
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    port: number,
  ) {
    this.address = `http://127.0.0.1:${port}`;
  }

  /** @param settings more of its environment. */
  static async prepare(settings: NodeJS.ProcessEnv = {}): Promise<NewsroomServer> {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-e2e-'));
    const port = await freePort();
    const environment = {
      ...process.env,
      ...SECRETS,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: join(folder, 'data.db'),
      ...settings,
    };
    return new NewsroomServer(folder, environment, port);
  }

  get database(): string {
    return join(this.folder, 'data.db');
  }

  /** Runs `npx --no newsroom …` on this server's database, as a user would. */
  command(...words: string[]): { code: number | null; output: string; log: string } {
    const done = spawnSync('npx', ['--no', 'newsroom', ...words], {
      cwd: ROOT,
      env: this.environment,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return { code: done.status, output: done.stdout, log: done.stderr };
  }

  async start(): Promise<void> {
    // Strapi's own script, not npx: a signal then reaches the server and not a wrapper of it.
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      {
        cwd: ROOT,
        env: this.environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.on('data', (chunk) => (this.output += chunk));
    child.stderr.on('data', (chunk) => (this.output += chunk));
    this.child = child;
    await this.answering();
  }

  /** As a machine that loses its power does, and comes back. */
  async crash(): Promise<void> {
    const child = this.child!;
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGKILL');
    await ended;
    await this.start();
  }

  async stop(): Promise<void> {
    const child = this.child;
    if (child && child.exitCode === null) {
      const ended = new Promise((done) => child.on('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answering(): Promise<void> {
    const deadline = Date.now() + 240_000;
    while (Date.now() < deadline) {
      if (this.child?.exitCode !== null) break;
      const answer = await fetch(`${this.address}/_health`).catch(() => null);
      if (answer?.status === 204) return;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error(`The server did not come up. Its last lines:\n${this.output.slice(-2000)}`);
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail()));
    });
  });
}
