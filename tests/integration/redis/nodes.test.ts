import Redis from 'ioredis';
import supertest from 'supertest';

import { grant } from '../api/matrix/callers';
import { fileStory, make, reader } from '../api/newsdesk';
import type { Filed } from '../api/newsdesk';
import { deskOf } from '../delivery/suites/desk';
import { startReceiver } from '../delivery/receiver';
import type { Receiver } from '../delivery/receiver';
import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { redisIsHere, redisLine } from '../harness/redis';
import type { RedisLine } from '../harness/redis';
import { startSecondNode } from '../harness/second-node';
import type { SecondNode } from '../harness/second-node';

jest.setTimeout(240_000);

/** Nodes on several machines have a database server; SQLite is one machine's. */
const DATABASE = databasesHere().find((client) => client !== 'sqlite');

const HOST = 'newsroom.test';
const RSS = '/feeds/rss.xml';
const ARTICLE = 'plugin::newsroom.article';
const FIND = `${ARTICLE}.find`;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function until(holds: () => Promise<boolean> | boolean, ms = 10_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(50)) {
    if (await holds()) return true;
  }
  return false;
}

/** Two nodes, one database, one Redis, whose line can be cut. */
(DATABASE && redisIsHere() ? describe : describe.skip)('two nodes with Redis', () => {
  let line: RedisLine;
  let first: Newsroom;
  let second: SecondNode;
  let receiver: Receiver;
  let author: { documentId: string };
  let bridge: Filed;

  /** From the first node, from whatever it has. */
  const here = (path: string) => reader(first)(path).set('Host', HOST);
  const there = (path: string) =>
    supertest(second.url)
      .get(`/api/newsroom${path}`)
      .set('Host', HOST)
      .set('Accept-Encoding', 'identity');
  const desk = deskOf(() => first.strapi);

  /** What a read of the second node costs the database. */
  async function costs(path: string) {
    await second.tell('statements');
    const { text } = await there(path).expect(200);
    return { text, statements: await second.tell<number>('statements') };
  }

  let asked = 0;
  /** Asked under another address each time: what a node has in its own memory proves nothing. */
  const areSharing = () =>
    until(async () => {
      const path = `${RSS}?time=${(asked += 1)}`;
      await here(path).expect(200);
      await wait(100);
      return (await costs(path)).statements === 0;
    });

  beforeAll(async () => {
    line = await redisLine();
    receiver = await startReceiver();
    first = await bootNewsroom(DATABASE!, {
      REDIS_URL: line.url,
      NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
      // The first writes and serves; the second also sends.
      NEWSROOM_DISPATCH: 'false',
    });
    author = await make(first.strapi, 'author', { name: 'Ada Marsh', slug: 'ada-marsh' });
    bridge = await fileStory(first.strapi, {
      mark: 'bridge',
      fields: { authors: [author.documentId] },
    });
    await fileStory(first.strapi, { mark: 'ferry' });
    second = await startSecondNode({ NEWSROOM_DISPATCH: 'true' });
    // Each node ends what was there before it, with its first request.
    await there(RSS).expect(200);
    await here(RSS).expect(200);
    expect(await areSharing()).toBe(true);
  });

  afterAll(async () => {
    await second?.stop();
    await first?.stop();
    await receiver?.stop();
    await line?.stop();
  });

  it('make an answer once: the other sends it without a question to the database', async () => {
    const path = '/articles/bridge-opens/nitf.xml';
    const neverAsked = await costs('/articles/ferry-opens/ninjs.json');
    expect(neverAsked.statements).toBeGreaterThan(0);
    const made = await here(path).expect(200);
    await wait(200);
    const { text, statements } = await costs(path);
    expect(statements).toBe(0);
    expect(text).toBe(made.text);
    const again = await there(path).set('If-None-Match', made.headers.etag!);
    expect(again.status).toBe(304);
    const { headers } = await there(path);
    expect(headers['surrogate-key']).toBe(made.headers['surrogate-key']);
    expect(headers['strict-transport-security']).toBe(made.headers['strict-transport-security']);
  });

  it('end what a change makes old, and nothing else', async () => {
    const stays = '/articles/ferry-opens/nitf.xml';
    const ends = '/articles/bridge-opens/ninjs.json';
    for (const path of [stays, ends, RSS]) await here(path).expect(200);
    await second.tell('update', {
      uid: 'plugin::newsroom.author',
      documentId: author.documentId,
      data: { name: 'Ada Fenn' },
    });
    // On the node that wrote it at once, on the other within a second.
    for (const path of [ends, RSS]) expect((await there(path)).text).toContain('Ada Fenn');
    expect((await costs(stays)).statements).toBe(0);
    expect(await until(async () => (await here(RSS)).text.includes('Ada Fenn'), 1_000)).toBe(true);
    expect((await here(ends)).text).toContain('Ada Fenn');
  });

  it('share nothing that a node made which has not heard yet what was taken from a role', async () => {
    const { strapi } = first;
    const list = (size: number) => `/articles?populate=false&pagination[pageSize]=${size}`;
    await grant(strapi, 'public', [FIND]);
    expect(await until(async () => (await there(list(3))).status === 200)).toBe(true);
    await here(list(3)).expect(200);
    expect(await areSharing()).toBe(true);
    await strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: FIND, role: { type: 'public' } } });
    // Within its half second the other node still answers.
    let size = 4;
    for (; (await there(list(size))).status === 200; size += 1) {
      await wait(30);
      await here(list(size)).expect(403);
    }
    expect(size).toBeGreaterThan(4);
  });

  it('wake one another for what is to be sent, each once', async () => {
    await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
    const published: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      published.push((await desk.publish(`Boat ${count} is back`)).documentId);
    }
    expect(await until(() => receiver.received.length >= published.length)).toBe(true);
    const told = receiver.received.map(({ body }) => JSON.parse(body).data.documentId);
    expect(told.sort()).toEqual(published.sort());

    // The first node does not send: what BullMQ has done, the second was woken by.
    const redis = new Redis(line.url);
    const { id } = (await first.strapi.store!.get({
      type: 'plugin',
      name: 'newsroom',
      key: 'installation',
    })) as { id: string };
    const done = async () => {
      const events = await redis.xrange(`newsroom:${id}:deliveries:events`, '-', '+');
      return events.filter(([, fields]) => fields.includes('completed')).length > 0;
    };
    expect(await until(done)).toBe(true);
    redis.disconnect();
  });

  it('lose nothing while Redis is away, and show nothing of before when it is back', async () => {
    expect(await areSharing()).toBe(true);
    await line.cut();
    const during = await desk.publish('Published without Redis');
    await second.tell('publish', { uid: ARTICLE, documentId: bridge.documentId, locale: 'en' });
    await desk.live().withhold(bridge, { text: 'We check.' });
    for (const read of [here, there]) {
      const fresh = async () => {
        const { text, status } = await read(RSS);
        return (
          status === 200 &&
          text.includes('Published without Redis') &&
          !text.includes('bridge-opens')
        );
      };
      expect(await until(fresh, 1_500)).toBe(true);
    }
    const sent = () =>
      receiver.received.some(({ body }) => {
        const { data, type } = JSON.parse(body);
        return data.documentId === during.documentId && type === 'article.published';
      });
    expect(await until(sent)).toBe(true);

    await line.mend();
    // What Redis still has of before is not true any more.
    for (const end = Date.now() + 3_000; Date.now() < end; await wait(100)) {
      for (const read of [here, there])
        expect((await read(RSS)).text).not.toContain('bridge-opens');
    }
    await desk.publish('Published with Redis again');
    expect(
      await until(async () => (await there(RSS)).text.includes('with Redis again'), 1_000),
    ).toBe(true);
    expect(await areSharing()).toBe(true);
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
    expect(ids.size).toBe(receiver.received.length);
  });

  it('stop in time without it', async () => {
    await line.cut();
    const began = Date.now();
    await second.stop();
    expect(Date.now() - began).toBeLessThan(8_000);
  });
});
