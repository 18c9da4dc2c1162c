import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ENVIRONMENT, makeDatabase } from '../databases.mjs';
import { startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const KEEPS_NOTHING = { BENCH_KEEPS_NOTHING: 'true' };

const startServer = (database, more = {}) =>
  startProcess(join(here, 'server.mjs'), { ...ENVIRONMENT, ...database.environment, ...more });

/**
 * The built app on a database of its own, once more with answers that are not kept, and a bare Koa
 * beside them, each in a process of its own.
 */
export async function startServers(client) {
  const database = await makeDatabase(client);
  const app = await startServer(database);
  const cold = await startServer(database, KEEPS_NOTHING);
  const koa = await startProcess(join(here, 'bare-koa.mjs'));
  const stop = async () => {
    await Promise.all([app.stop(), cold.stop(), koa.stop()]);
    await database.drop();
  };
  return { app, cold, koa, stop };
}

/** The built app alone on a database of its own, with answers that are not kept. */
export async function startCold(client) {
  const database = await makeDatabase(client);
  // The first on a database gives readers their rights, and keeps its answers.
  await (await startServer(database)).stop();
  const server = await startServer(database, KEEPS_NOTHING);
  const stop = async () => {
    await server.stop();
    await database.drop();
  };
  return { server, stop };
}
