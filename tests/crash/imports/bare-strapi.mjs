// As much of a Strapi as an import needs: the database with its metadata, and the upload plugin.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { Database } = require('@strapi/database');
const { createId } = require('@paralleldrive/cuid2');
const { queryParams } = require('@strapi/utils');

/**
 * `models`: a file with the models of the app. `environment` names the database. `publicFolder`: where
 * uploads are stored. `points` are told of what the import does.
 */
export async function bareStrapi({ models, environment, publicFolder, points }) {
  const database = new Database({
    connection: connectionOf(environment),
    settings: { migrations: { dir: join(process.cwd(), 'database/migrations') } },
    logger: { info() {}, warn() {}, error: console.error, debug() {} },
  });
  const { attributes, types, config, locale } = JSON.parse(readFileSync(models, 'utf8'));
  for (const { attributes: own } of attributes) {
    // A function, which is lost on the way.
    if (own.documentId) own.documentId.default = () => createId();
  }
  await database.init({ models: attributes });
  points.watchDatabase(database.connection);

  const plugins = {
    i18n: {
      service: () => ({
        find: async () => [{ code: locale }],
        getDefaultLocale: async () => locale,
      }),
    },
  };
  const strapi = {
    db: database,
    log: console,
    dirs: { static: { public: publicFolder } },
    eventHub: { emit() {} },
    ai: { admin: { isEnabled: () => false } },
    telemetry: { send: async () => true },
    plugins,
    plugin: (name) => plugins[name],
    contentType: (uid) => types[uid],
    getModel: (uid) => types[uid],
    get: () => ({ transform: transform.transformQueryParams }),
    store: () => ({ get: async () => null }),
    config: { get: (path, otherwise) => at(config, path) ?? otherwise },
  };
  const transform = queryParams.createTransformer({ getModel: strapi.getModel });
  // The upload plugin asks for it by this name.
  globalThis.strapi = strapi;
  if (publicFolder) plugins.upload = uploadPlugin(strapi, points);
  return strapi;
}

/** The services of Strapi's own plugin, with its provider for the local disk. */
function uploadPlugin(strapi, points) {
  mkdirSync(join(strapi.dirs.static.public, 'uploads'), { recursive: true });
  const make = require('@strapi/upload/strapi-server')().services;
  const services = new Map();
  const service = (name) => {
    if (!services.has(name)) {
      services.set(name, typeof make[name] === 'function' ? make[name]({ strapi }) : make[name]);
    }
    return services.get(name);
  };
  const local = require('@strapi/provider-upload-local').init({});
  const provider = { checkFileSize() {}, isPrivate: async () => false, ...local };
  return { service, provider: points.watchProvider(provider) };
}

const at = (config, path) => {
  if (path in config) return config[path];
  const name = Object.keys(config).find((each) => path.startsWith(`${each}.`));
  const rest = name && path.slice(name.length + 1).split('.');
  return rest?.reduce((value, step) => value?.[step], config[name]);
};

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
