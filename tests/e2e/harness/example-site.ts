import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './server';

const PLUGINS = join(ROOT, 'src/plugins');
const EXAMPLE = join(PLUGINS, 'newsroom/examples/astro');
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_SOCKET_TIMEOUT/;

/**
 * Installs and builds the example, apart from the project. Why it could not, where the registry can't be
 * reached; null when it stands. In CI there is no excuse.
 */
export function buildExample(): string | null {
  run([join(PLUGINS, 'newsroom-client/build.mjs')], ROOT);
  if (!isInstalled()) {
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: EXAMPLE,
      encoding: 'utf8',
    });
    if (done.status !== 0) {
      if (!process.env.CI && UNREACHABLE.test(done.stderr)) return 'the registry can’t be reached';
      throw new Error(`npm ci of the example failed:\n${done.stderr.slice(-2000)}`);
    }
    copyFileSync(LOCK, INSTALLED);
  }
  run([join(EXAMPLE, 'node_modules/astro/astro.js'), 'build'], EXAMPLE);
  return null;
}

const LOCK = join(EXAMPLE, 'package-lock.json');
/** The lock that was installed from: a checkout gives files new dates, so contents are compared. */
const INSTALLED = join(EXAMPLE, 'node_modules/.installed-from.json');

const isInstalled = (): boolean =>
  existsSync(INSTALLED) && readFileSync(INSTALLED).equals(readFileSync(LOCK));

function run(words: string[], cwd: string): void {
  const done = spawnSync(process.execPath, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (done.status !== 0)
    throw new Error(`${words.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

/** The built example, running. */
export class ExampleSite {
  private constructor(
    readonly address: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(port: number, settings: Record<string, string>): Promise<ExampleSite> {
    const address = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, [join(EXAMPLE, 'dist/server/entry.mjs')], {
      cwd: EXAMPLE,
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...settings },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${address}/hooks/newsroom`, { method: 'POST' }).catch(() => null);
      if (answer) return new ExampleSite(address, child);
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('The example did not come up.');
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.on('exit', done));
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await ended;
  }
}
