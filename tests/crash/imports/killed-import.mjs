// An import on a database that an app has set up, killed at a statement: only the database and its
// metadata are opened, not all of Strapi. Called with one JSON argument; prints what it did as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { Database } = require('@strapi/database');

/**
 * `models`: a file with the models of the app. `environment` names the database. `at`: the 1-based
 * statement at which the process is killed, before or after it; 0 for never.
 */
const { models, environment, sources, run, resume, chunk, at, after } = JSON.parse(process.argv[2]);

const database = new Database({
  connection: connectionOf(environment),
  settings: { migrations: { dir: join(process.cwd(), 'database/migrations') } },
  logger: { info() {}, warn() {}, error: console.error, debug() {} },
});
const { attributes, types, settings, locale } = JSON.parse(readFileSync(models, 'utf8'));
await database.init({ models: attributes });

const strapi = {
  db: database,
  log: console,
  contentType: (uid) => types[uid],
  config: { get: (name, otherwise) => (name === 'plugin::newsroom' ? settings : otherwise) },
  plugin: () => ({
    service: () => ({ find: async () => [{ code: locale }], getDefaultLocale: async () => locale }),
  }),
};
globalThis.strapi = strapi;

let statements = 0;
/** Several may be on their way at once: the one to be killed behind is known by its name. */
let last = null;
const kill = () => process.kill(process.pid, 'SIGKILL');
database.connection.on('query', ({ __knexQueryUid: uid }) => {
  if (last !== null) kill(); // its answer was not told of
  statements += 1;
  if (statements !== at) return;
  if (after) last = uid;
  else kill();
});
database.connection.on('query-response', (_response, { __knexQueryUid: uid }) => {
  if (last !== null && uid === last) kill();
});

const plugin = require('../../../src/plugins/newsroom/dist/server/index.js');
const imports = (plugin.default ?? plugin).services.imports({ strapi });
const running = resume
  ? imports.resume({ run, chunk })
  : imports.run({ sources, chunk, choices: choicesOf(run) });
for (let next = await running.next(); ; next = await running.next()) {
  if (!next.done) continue;
  process.stdout.write(JSON.stringify({ statements, counts: next.value.counts }));
  break;
}
await database.destroy();

function choicesOf(name) {
  return {
    format: null,
    namespace: null,
    isDryRun: false,
    publish: true,
    defaultAuthor: null,
    timezone: 'UTC',
    name,
    writer: 'sets',
  };
}

/** As the app's own config/database.ts has it. */
function connectionOf(given) {
  if (given.DATABASE_CLIENT === 'sqlite') {
    const afterCreate = (connection, done) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('busy_timeout = 10000');
      connection.pragma('foreign_keys = ON');
      done(null, connection);
    };
    return {
      client: 'sqlite',
      connection: { filename: given.DATABASE_FILENAME },
      useNullAsDefault: true,
      pool: { afterCreate },
    };
  }
  const server = {
    host: given.DATABASE_HOST,
    port: Number(given.DATABASE_PORT),
    database: given.DATABASE_NAME,
    user: given.DATABASE_USERNAME,
    password: given.DATABASE_PASSWORD,
  };
  const more = given.DATABASE_CLIENT === 'mysql' ? { charset: 'utf8mb4' } : { schema: 'public' };
  return {
    client: given.DATABASE_CLIENT,
    connection: { ...server, ...more },
    pool: { min: 0, max: 4 },
  };
}
