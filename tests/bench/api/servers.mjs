import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ENVIRONMENT, makeDatabase } from '../databases.mjs';
import { startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * The built app on a database of its own, once more with answers that are not kept, and a bare Koa
 * beside them, each in a process of its own.
 */
export async function startServers(client) {
  const database = await makeDatabase(client);
  const environment = { ...ENVIRONMENT, ...database.environment };
  const app = await startProcess(join(here, 'server.mjs'), environment);
  const cold = await startProcess(join(here, 'server.mjs'), {
    ...environment,
    BENCH_KEEPS_NOTHING: 'true',
  });
  const koa = await startProcess(join(here, 'bare-koa.mjs'));
  const stop = async () => {
    await Promise.all([app.stop(), cold.stop(), koa.stop()]);
    await database.drop();
  };
  return { app, cold, koa, stop };
}
