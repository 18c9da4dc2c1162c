import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

import { ENVIRONMENT, makeDatabase } from '../databases.mjs';

const require = createRequire(import.meta.url);
export const APP = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Boots the built app on a database of its own, with the heap that the command line keeps. */
export async function bootStrapi(client) {
  setFlagsFromString('--heap-growing-percent=50');
  const database = await makeDatabase(client);
  Object.assign(process.env, ENVIRONMENT, database.environment);
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
