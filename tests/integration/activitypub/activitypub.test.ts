import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { environmentOf } from '../harness/boot';
import { makeDatabase } from '../harness/databases';
import type { TestDatabase } from '../harness/databases';
import { startSecondNode } from '../harness/second-node';
import type { SecondNode } from '../harness/second-node';
import { isSignedBy, startRemote } from './remote';
import type { Posted, Remote } from './remote';

jest.setTimeout(240_000);

const ARTICLE = 'plugin::newsroom.article';
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';

interface Row {
  documentId: string;
  [field: string]: unknown;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

// In a process of its own: Fedify is an ES module, which is loaded when it is first needed.
describe('the publication in the fediverse', () => {
  let database: TestDatabase;
  let node: SecondNode;
  let remote: Remote;
  /** Listens where the newsroom may not go. */
  let inner: Remote;
  let actorUrl: string;
  let actor: Record<string, never> & {
    inbox: string;
    followers: string;
    outbox: string;
    endpoints: { sharedInbox: string };
    publicKey: { publicKeyPem: string };
  };
  let author: Row;

  const read = async (url: string) => {
    const answer = await fetch(url, { headers: { accept: 'application/activity+json' } });
    const text = await answer.text();
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- others' documents
      document: (answer.ok ? JSON.parse(text) : null) as any,
    };
  };

  async function nextPosted(type: string, from: number): Promise<Posted> {
    for (const end = Date.now() + 10_000; Date.now() < end; await wait(50)) {
      const found = remote.posted.slice(from).find(({ activity }) => activity.type === type);
      if (found) return found;
    }
    throw new Error(`no ${type} came: ${remote.posted.map(({ body }) => body).join('\n')}`);
  }

  const publish = (headline: string, more: Record<string, unknown> = {}) =>
    node.tell<Row>('create', {
      uid: ARTICLE,
      data: {
        headline,
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'A boat came in.' }] }],
        authors: [author.documentId],
        ...more,
      },
      status: 'published',
    });

  const follow = (id = 'follow-1') => ({
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: `${remote.origin}/${id}`,
    type: 'Follow',
    actor: remote.actor,
    object: actorUrl,
  });

  const followers = async () => (await read(actor.followers)).document.totalItems as number;

  beforeAll(async () => {
    [database, remote, inner] = await Promise.all([
      makeDatabase('sqlite'),
      startRemote(),
      startRemote(),
    ]);
    const port = await freePort();
    node = await startSecondNode({
      ...environmentOf(database),
      NODE_PORT: String(port),
      NEWSROOM_SERVER_URL: `http://127.0.0.1:${port}`,
      NEWSROOM_ACTIVITYPUB: 'true',
      NEWSROOM_NETWORK_ALLOW: new URL(remote.origin).host,
      REDIS_URL: '',
    });
    author = await node.tell<Row>('create', {
      uid: 'plugin::newsroom.author',
      data: { name: 'Ada Marsh' },
    });
  });

  afterAll(async () => {
    await node?.stop();
    await Promise.all([remote?.stop(), inner?.stop(), database?.drop()]);
  });

  it('is found by its name, outside /api', async () => {
    const { host } = new URL(node.url);
    const { status, document, type } = await read(
      `${node.url}/.well-known/webfinger?resource=acct:news@${host}`,
    );
    expect([status, type]).toEqual([200, expect.stringContaining('application/jrd+json')]);
    actorUrl = document.links.find(({ rel }: { rel: string }) => rel === 'self').href;
    ({ document: actor } = await read(actorUrl));
    expect(actor).toMatchObject({
      id: actorUrl,
      type: 'Organization',
      preferredUsername: 'news',
      name: 'The Newsroom',
      inbox: `${actorUrl}/inbox`,
      publicKey: { owner: actorUrl, publicKeyPem: expect.stringContaining('BEGIN PUBLIC KEY') },
    });
    const nobody = `${node.url}/.well-known/webfinger?resource=acct:nobody@${host}`;
    expect((await read(nobody)).status).toBe(404);
  });

  it('believes nobody who has not signed', async () => {
    const asks = follow();
    expect(await remote.post(actor.inbox, asks, { keyId: null })).toBe(401);
    const tampered = JSON.stringify({ ...asks, id: `${remote.origin}/another` });
    expect(await remote.post(actor.inbox, asks, { body: tampered })).toBe(401);
    const yesterday = new Date(Date.now() - 86_400_000);
    expect(await remote.post(actor.inbox, asks, { date: yesterday })).toBe(401);
    // Signed, but by the key of another than the one who asks.
    const other = { ...asks, actor: `${remote.origin}/users/ada` };
    expect(await remote.post(actor.inbox, other)).toBe(401);
    expect(await followers()).toBe(0);
  });

  it('asks no inner address for a key', async () => {
    for (const keyId of [`${inner.origin}/users/ben#main-key`, 'http://169.254.169.254/key']) {
      expect(await remote.post(actor.inbox, follow(), { keyId })).toBe(401);
    }
    expect(inner.asked).toEqual([]);
  });

  it('takes a follower, and says so', async () => {
    const from = remote.posted.length;
    expect(await remote.post(actor.inbox, follow())).toBe(202);
    const accepted = await nextPosted('Accept', from);
    expect(accepted.path).toBe('/inbox');
    expect(accepted.activity).toMatchObject({ actor: actorUrl, object: { id: follow().id } });
    expect(isSignedBy(actor.publicKey.publicKeyPem, accepted)).toBe(true);
    expect(await followers()).toBe(1);
    await remote.post(actor.endpoints.sharedInbox, follow('follow-2'));
    await wait(300);
    expect(await followers()).toBe(1);
  });

  it('tells followers what is published, updated and withdrawn', async () => {
    let from = remote.posted.length;
    const { documentId } = await publish('The ferry is back');
    const created = await nextPosted('Create', from);
    expect(created.path).toBe('/inbox');
    expect(isSignedBy(actor.publicKey.publicKeyPem, created)).toBe(true);
    const { object } = created.activity;
    expect(created.activity).toMatchObject({ actor: actorUrl, to: [PUBLIC] });
    expect(object).toMatchObject({
      type: 'Article',
      attributedTo: actorUrl,
      name: 'The ferry is back',
      content: expect.stringContaining('A boat came in.'),
      contentMap: { en: expect.any(String) },
      url: expect.stringContaining('the-ferry-is-back'),
    });

    const id = String(object.id);
    const { status, document } = await read(id);
    expect([status, document.type, document.name]).toEqual([200, 'Article', 'The ferry is back']);
    const outbox = (await read(actor.outbox)).document;
    expect([outbox.orderedItems].flat()[0]).toMatchObject({ type: 'Create', object: { id } });

    from = remote.posted.length;
    await node.tell('update', {
      uid: ARTICLE,
      documentId,
      data: { headline: 'The ferry is late' },
    });
    await node.tell('publish', { uid: ARTICLE, documentId });
    const updated = await nextPosted('Update', from);
    expect(updated.activity.object).toMatchObject({ id, name: 'The ferry is late' });

    from = remote.posted.length;
    const article = { documentId, locale: 'en' };
    await node.tell('live', { deed: 'withhold', article, reason: { text: 'We check.' } });
    const deleted = await nextPosted('Delete', from);
    expect(deleted.activity.object).toEqual({ type: 'Tombstone', id });
    expect(deleted.body).not.toContain('ferry is');
    expect(isSignedBy(actor.publicKey.publicKeyPem, deleted)).toBe(true);
    const gone = await fetch(id, { headers: { accept: 'application/activity+json' } });
    expect([gone.status, await gone.json()]).toEqual([
      410,
      expect.objectContaining({ type: 'Tombstone', id, deleted: expect.any(String) }),
    ]);
    const rows = await node.tell<Row[]>('rows', {
      uid: 'plugin::newsroom.delivery',
      where: { articleDocumentId: documentId },
    });
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });

  it('shows no draft and nothing that is held back', async () => {
    const draft = await node.tell<Row>('create', {
      uid: ARTICLE,
      data: { headline: 'Not yet', authors: [author.documentId] },
    });
    const at = `${node.url}/api/newsroom/activitypub/articles/${draft.documentId}/en`;
    expect((await read(at)).status).toBe(404);
    expect((await read(`${at.replace(/en$/, 'xx')}`)).status).toBe(404);
  });

  it('forgets followers whose server is gone, and those who leave', async () => {
    remote.answersWith(410);
    await publish('The light is out');
    for (const end = Date.now() + 10_000; Date.now() < end && (await followers()) > 0;) {
      await wait(100);
    }
    expect(await followers()).toBe(0);

    remote.answersWith(202);
    expect(await remote.post(actor.inbox, follow('follow-3'))).toBe(202);
    await wait(300);
    expect(await followers()).toBe(1);
    const undo = {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: `${remote.origin}/undo-1`,
      type: 'Undo',
      actor: remote.actor,
      object: follow('follow-3'),
    };
    expect(await remote.post(actor.inbox, undo)).toBe(202);
    await wait(300);
    expect(await followers()).toBe(0);
    const from = remote.posted.length;
    await publish('Nobody is told');
    await wait(1_500);
    expect(remote.posted.slice(from).filter(({ activity }) => activity.type === 'Create')).toEqual(
      [],
    );
  });
});
