import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ENVIRONMENT, makeDatabase } from '../databases.mjs';
import { startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The built app on a database of its own, and a bare Koa beside it, each in a process of its own. */
export async function startServers(client) {
  const database = await makeDatabase(client);
  const app = await startProcess(join(here, 'server.mjs'), {
    ...ENVIRONMENT,
    ...database.environment,
  });
  const koa = await startProcess(join(here, 'bare-koa.mjs'));
  const stop = async () => {
    await Promise.all([app.stop(), koa.stop()]);
    await database.drop();
  };
  return { app, koa, stop };
}
