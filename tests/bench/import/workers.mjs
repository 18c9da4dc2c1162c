import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeWxr } from './posts.mjs';
import { APP } from './strapi.mjs';
import { importOnce } from './whole.mjs';

export const REDIS_URL = 'redis://127.0.0.1:6379';

const BIN = join(APP, 'src/plugins/newsroom/bin/newsroom.js');

/**
 * The same import by one process, and with so many `newsroom worker` processes beside it. A worker is
 * there for weeks: it has cleaned something before.
 */
export async function compareWorkers(strapi, { count, workers }) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const written = async (name, from, posts) => {
    const file = join(folder, `${name}.xml`);
    await writeWxr(file, posts, from);
    return file;
  };
  const alone = await importOnce(strapi, await written('alone', 2_000_000, count), {
    shared: false,
  });
  const started = await Promise.all(Array.from({ length: workers }, startWorker));
  try {
    const first = await written('first', 3_000_000, Math.ceil(count / 5));
    await importOnce(strapi, first, { shared: true });
    const shared = await importOnce(strapi, await written('shared', 4_000_000, count), {
      shared: true,
    });
    return {
      alone: alone.seconds / count,
      shared: shared.seconds / count,
      lost: count - shared.counts.create,
    };
  } finally {
    await Promise.all(started.map((stop) => stop()));
    rmSync(folder, { recursive: true });
  }
}

function startWorker() {
  const worker = spawn(process.execPath, [BIN, 'worker', '--threads', '1'], {
    cwd: APP,
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => worker.once('exit', done));
  const stop = () => {
    worker.kill('SIGTERM');
    return ended;
  };
  return new Promise((done, failed) => {
    let said = '';
    worker.stderr.on('data', (text) => {
      said += text;
      if (said.includes('Cleans for imports')) done(stop);
    });
    void ended.then((code) => failed(new Error(`a worker ended with ${code}: ${said}`)));
  });
}
