// Kills a newsroom that publishes and sends, at points drawn from seeds, over and over on one database;
// then lets it send what is left, and compares what was acknowledged, stored and received.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { makeDatabase } from './databases.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Where the knife falls: after a commit was acknowledged, while a request is open, after its answer. */
const POINTS = ['committed', 'received', 'answered'];

/** Small and repeatable: the same seed kills at the same point (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SECRETS = {
  APP_KEYS: 'crash-key-one,crash-key-two',
  API_TOKEN_SALT: 'crash-api-token-salt',
  ADMIN_JWT_SECRET: 'crash-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'crash-transfer-token-salt',
  ENCRYPTION_KEY: 'crash-encryption-key-32-characters',
  JWT_SECRET: 'crash-jwt-secret',
};

export async function run(args) {
  const option = (name, standard) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? standard : args[at + 1];
  };
  const seeds = Number(option('seeds', '5'));
  const outcome = await crash(seeds, option('database', 'sqlite'));
  console.log(JSON.stringify(outcome, null, 2));
  return outcome.lost + outcome.torn + outcome.doubled + outcome.unsent === 0 ? 0 : 1;
}

/** @returns counts, all of which but `kills`, `acknowledged`, `published`, `received` and `again` must be 0. */
export async function crash(seeds, client) {
  const database = await makeDatabase(client);
  const acknowledged = new Set();
  const received = [];
  let onPoint = () => {};
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { data } = JSON.parse(body);
      received.push({ id: request.headers['webhook-id'], documentId: data.documentId });
      onPoint('received');
      response.writeHead(204).end(() => onPoint('answered'));
    });
  });
  await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${receiver.address().port}/`;
  const start = (task) =>
    fork(join(here, 'newsroom.mjs'), [task, url], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        ...SECRETS,
        NODE_ENV: 'test',
        LOG_LEVEL: 'error',
        STRAPI_TELEMETRY_DISABLED: 'true',
        ...database.environment,
        NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
      },
    });

  try {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = randomOf(seed);
      const point = POINTS[Math.floor(random() * POINTS.length)];
      let left = 1 + Math.floor(random() * 12);
      const wait = Math.floor(random() * 30);
      const child = start('publish');
      const dead = new Promise((done) => child.once('exit', done));
      onPoint = (reached) => {
        if (reached !== point) return;
        left -= 1;
        if (left === 0) setTimeout(() => child.kill('SIGKILL'), wait);
      };
      child.on('message', (message) => {
        if (message.point !== 'committed') return;
        acknowledged.add(message.documentId);
        onPoint('committed');
      });
      await dead;
    }
    onPoint = () => {};
    const child = start('drain');
    const drained = await new Promise((done, failed) => {
      child.once('message', done);
      child.once('exit', (code) => failed(new Error(`the last process ended with ${code}`)));
    });
    return compare({ seeds, acknowledged, received, ...drained });
  } finally {
    receiver.closeAllConnections();
    receiver.close();
    await database.drop();
  }
}

function compare({ seeds, acknowledged, received, published, rows }) {
  const owing = new Set(rows.map(({ articleDocumentId }) => articleDocumentId));
  const reached = new Set(received.map(({ documentId }) => documentId));
  const idsOf = groupOf(received);
  const isDoubled = (messages) => new Set(messages.map(({ id }) => id)).size > 1;
  return {
    kills: seeds,
    acknowledged: acknowledged.size,
    published: published.length,
    received: received.length,
    again: received.length - new Set(received.map(({ id }) => id)).size,
    /** Acknowledged, and not stored or not received. */
    lost: [...acknowledged].filter((id) => !published.includes(id) || !reached.has(id)).length,
    /** Published without a row, or a row without the publication. */
    torn:
      published.filter((id) => !owing.has(id)).length +
      [...owing].filter((id) => !published.includes(id)).length,
    /** The same news under two ids. */
    doubled: [...idsOf.values()].filter(isDoubled).length,
    unsent: rows.filter(({ state, receipts }) => state !== 'sent' || !receipts?.length).length,
  };
}

function groupOf(received) {
  const groups = new Map();
  for (const message of received) {
    groups.set(message.documentId, [...(groups.get(message.documentId) ?? []), message]);
  }
  return groups;
}
