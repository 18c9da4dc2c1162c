import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

import { makeDatabase } from './databases';
import type { DatabaseClient, TestDatabase } from './databases';
import { SECRETS } from './secrets';

export const APP = resolve(__dirname, '../../..');

export interface Newsroom {
  strapi: Core.Strapi;
  /** For supertest. */
  http: Core.Strapi['server']['httpServer'];
  stop(): Promise<void>;
}

/** What a Strapi of a test finds in its environment. */
export const environmentOf = (database: TestDatabase): Record<string, string> => ({
  ...SECRETS,
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_CRON: 'true',
  LOG_LEVEL: 'error',
  ...database.environment,
});

/**
 * Boots the built app on a database of its own. `environment` wins over the defaults; `addTypes` adds
 * what an app of another publisher may have beside the newsroom.
 */
export async function bootNewsroom(
  client: DatabaseClient = 'sqlite',
  environment: Record<string, string> = {},
  addTypes: (strapi: Core.Strapi) => void = () => {},
): Promise<Newsroom> {
  if (!existsSync(join(APP, 'dist/config/server.js'))) {
    throw new Error(
      'The app is not built: run `npm test`, or `npx tsc` and `npm run build:plugin`.',
    );
  }
  const database = await makeDatabase(client);
  const before = { ...process.env };
  Object.assign(process.env, environmentOf(database), environment);

  const strapi = createStrapi({ appDir: APP, distDir: join(APP, 'dist') });
  const runLifecycle = strapi.runPluginsLifecycles.bind(strapi);
  strapi.runPluginsLifecycles = (name) => {
    // Types are in place before plugins register: i18n extends those that it finds then.
    if (name === 'register') addTypes(strapi);
    return runLifecycle(name);
  };
  await strapi.load();
  // Five sign-ins in five minutes are fewer than the suites of three databases in one process need.
  strapi.config.set('admin.rateLimit', { enabled: false });
  strapi.server.mount();

  return {
    strapi,
    http: strapi.server.httpServer,
    async stop() {
      await untilQuiet(strapi);
      await strapi.destroy();
      await database.drop();
      process.env = before;
    },
  };
}

interface ConnectionPool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Strapi reads an entry again for its events after the call has returned, and nobody waits for
 * that: a pool that is closed meanwhile ends in an unhandled rejection.
 */
async function untilQuiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: ConnectionPool };
  for (let quiet = 0; quiet < 3;) {
    await new Promise((done) => setTimeout(done, 20));
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
