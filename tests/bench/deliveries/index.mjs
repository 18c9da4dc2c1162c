// 10,000 deliveries to a receiver that fails a third of the time, some to one that takes all, and some
// to a dead one: how long the first two wait, and whether every row ends with receipts.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const APP = resolve(here, '../../..');
const DELIVERIES = 'plugin::newsroom.delivery';

/** Rows for each receiver. */
const ROWS = { flaky: 10_000, good: 2_000, dead: 2_000 };
/** Events a second: a busy desk has a few a minute. `--burst` writes all of them at once. */
const RATE = 200;
const TICK_MS = 100;

const ENVIRONMENT = {
  APP_KEYS: 'bench-key-one,bench-key-two',
  API_TOKEN_SALT: 'bench-api-token-salt',
  ADMIN_JWT_SECRET: 'bench-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'bench-transfer-token-salt',
  ENCRYPTION_KEY: 'bench-encryption-key-32-characters',
  JWT_SECRET: 'bench-jwt-secret',
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
};

export async function run(args) {
  const burst = args.includes('--burst');
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  Object.assign(process.env, ENVIRONMENT, {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: join(folder, 'data.db'),
  });
  const receivers = fork(join(here, 'receivers.mjs'));
  const port = await new Promise((done) => receivers.once('message', done));
  const { createStrapi } = createRequire(join(APP, 'package.json'))('@strapi/strapi');
  const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();
  try {
    const report = await measure(strapi, { port, burst });
    console.log(JSON.stringify(report, null, 2));
    const isDone = report.unsettled === 0 && report.withoutReceipt === 0;
    // A receiver that fails a third of the time waits out the pauses that its own failures ask for.
    return isDone && report.medianDelayMs.good < 2_000 ? 0 : 1;
  } finally {
    receivers.disconnect();
    await strapi.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(strapi, { port, burst }) {
  const service = (name) => strapi.plugin('newsroom').service(name);
  const urls = {
    flaky: `http://127.0.0.1:${port}/flaky`,
    good: `http://127.0.0.1:${port}/good`,
    dead: 'http://127.0.0.1:9/',
  };
  for (const [id, url] of Object.entries(urls)) {
    await service('settings').saveEndpoint({ id, kind: 'webhook', url });
  }
  const template = await aMessage(strapi);
  let passed = 0;
  const clock = { now: () => new Date(Date.now() + passed), random: Math.random };
  const dispatcher = service('dispatcher').another(clock);

  dispatcher.start();
  const began = Date.now();
  const cpu = process.cpuUsage();
  await write(strapi, template, { burst });
  await until(() => settled(strapi, ['flaky', 'good']));
  const live = Date.now() - began;
  const { user, system } = process.cpuUsage(cpu);

  // Three days and a little, as fast as the rows allow.
  for (let hours = 0; hours < 110; hours += 1) {
    passed += 3_600_000;
    await dispatcher.round();
    await dispatcher.idle();
  }
  await dispatcher.stop();

  const rows = await strapi.db
    .query(DELIVERIES)
    .findMany({ select: ['endpoint', 'state', 'tries', 'receipts', 'createdAt', 'settledAt'] });
  const delay = (id) =>
    rows
      .filter(({ endpoint, state }) => endpoint === id && state === 'sent')
      .map(({ createdAt, settledAt }) => Date.parse(settledAt) - Date.parse(createdAt))
      .sort((one, other) => one - other);
  const median = (sorted) => sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  return {
    written: burst ? 'all at once' : `${RATE} events a second`,
    secondsLive: live / 1_000,
    cpuSecondsLive: (user + system) / 1e6,
    states: countBy(rows, ({ endpoint, state }) => `${endpoint} ${state}`),
    medianDelayMs: { flaky: median(delay('flaky')), good: median(delay('good')) },
    slowestOfGoodMs: delay('good').at(-1),
    unsettled: rows.filter(({ state }) => state === 'waiting').length,
    withoutReceipt: rows.filter(({ receipts }) => !receipts?.length).length,
  };
}

/** A row that publishing one story has really written. */
async function aMessage(strapi) {
  const author = await strapi
    .documents('plugin::newsroom.author')
    .create({ data: { name: 'Mara' } });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A boat came in.' }] }];
  const data = { headline: 'A boat came in', body, authors: [author.documentId] };
  await strapi.documents('plugin::newsroom.article').create({ data, status: 'published' });
  const [row] = await strapi.db.query(DELIVERIES).findMany({ limit: 1 });
  await strapi.db.query(DELIVERIES).deleteMany({ where: {} });
  return row;
}

async function write(strapi, { id: _id, documentId: _documentId, ...template }, { burst }) {
  const wanted = Object.entries(ROWS).flatMap(([endpoint, count]) =>
    Array.from({ length: count }, (_, at) => ({ endpoint, at: at / count })),
  );
  // The receivers take turns all along, as they would.
  wanted.sort((one, other) => one.at - other.at);
  const perTick = burst ? wanted.length : Math.ceil((RATE * TICK_MS) / 1_000);
  for (let from = 0; from < wanted.length; from += perTick) {
    const now = new Date();
    const rows = wanted.slice(from, from + perTick).map(({ endpoint }, at) => ({
      ...template,
      documentId: `d${from + at}`,
      eventId: `evt_${from + at}`,
      key: `evt_${from + at}.${endpoint}`,
      payload: { ...template.payload, id: `evt_${from + at}` },
      endpoint,
      nextTryAt: now,
      createdAt: now,
      updatedAt: now,
    }));
    for (let at = 0; at < rows.length; at += 200) {
      await strapi.db.query(DELIVERIES).createMany({ data: rows.slice(at, at + 200) });
    }
    if (!burst) await new Promise((done) => setTimeout(done, TICK_MS));
  }
}

async function settled(strapi, endpoints) {
  const untried = await strapi.db
    .query(DELIVERIES)
    .count({ where: { endpoint: { $in: endpoints }, state: 'waiting', tries: 0 } });
  return untried === 0;
}

async function until(holds) {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 250));
}

function countBy(rows, keyOf) {
  const counts = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}
