import type { Core } from '@strapi/strapi';
import { Webhook } from 'standardwebhooks';

import { documentsOf } from '../../documents/suites/newsroom-documents';
import { startReceiver } from '../receiver';
import type { Receiver } from '../receiver';

import { deskOf } from './desk';

const DAY = 86_400_000;

/** From a row to an answer, and a receipt for each try. */
export function dispatch(strapi: () => Core.Strapi): void {
  const desk = deskOf(strapi);

  describe('the dispatcher', () => {
    let receiver: Receiver;
    let dispatcher: ReturnType<typeof desk.dispatcher>;

    beforeEach(async () => {
      receiver = await startReceiver();
      dispatcher = desk.dispatcher();
    });
    afterEach(async () => {
      await dispatcher.stop();
      await receiver.stop();
      await desk.endpoints();
    });

    const rowOf = async (documentId: string, endpoint = 'partner') =>
      (await desk.outbox(documentId)).find((row) => row.endpoint === endpoint)!;

    it('sends a signed message, and keeps a receipt', async () => {
      const [secret] = await desk.endpoints({
        id: 'partner',
        kind: 'webhook',
        url: `${receiver.url}/hook?token=1`,
      });
      const { documentId } = await desk.publish('The ice is gone');
      await dispatcher.settle();
      expect(receiver.received).toHaveLength(1);
      const { headers, body, path } = receiver.received[0]!;
      expect(path).toBe('/hook?token=1');
      const verified = new Webhook(secret!).verify(body, headers as Record<string, string>);
      expect(verified).toMatchObject({ type: 'article.published', data: { documentId } });
      const row = await rowOf(documentId);
      expect(headers['webhook-id']).toBe(row.eventId);
      expect(row).toMatchObject({ state: 'sent', tries: 1, nextTryAt: null });
      expect(row.receipts).toEqual([
        expect.objectContaining({ to: receiver.url, status: 204, problem: null, nextTryAt: null }),
      ]);
    });

    it('tries ten times over three days under one id, then parks, and is replayed by hand', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
      receiver.answers(() => ({ status: 404 }));
      const { documentId } = await desk.publish('The light is out');
      for (let tries = 1; tries <= 10; tries += 1) {
        await dispatcher.settle();
        expect(receiver.received).toHaveLength(tries);
        await dispatcher.settle();
        expect(receiver.received).toHaveLength(tries);
        const { nextTryAt } = await rowOf(documentId);
        const next = nextTryAt === null ? 0 : Date.parse(nextTryAt);
        dispatcher.clock.pass(Math.max(0, next - dispatcher.clock.now().getTime()));
      }
      const parked = await rowOf(documentId);
      expect(parked).toMatchObject({ state: 'parked', tries: 10, nextTryAt: null });
      expect(parked.receipts).toHaveLength(10);
      expect(parked.receipts[0].nextTryAt).not.toBeNull();
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

      receiver.answers(() => ({ status: 200 }));
      await desk.deliveries().replay(parked.documentId);
      await dispatcher.settle();
      expect((await rowOf(documentId)).state).toBe('sent');
      expect(receiver.received.at(-1)!.headers['webhook-id']).toBe(parked.eventId);
    });

    it('waits as long as it is asked to', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
      receiver.answers(() => ({ status: 503, headers: { 'retry-after': '3600' } }));
      await desk.publish('The lock is full');
      await dispatcher.settle();
      dispatcher.clock.pass(3_500_000);
      await dispatcher.settle();
      expect(receiver.received).toHaveLength(1);
      dispatcher.clock.pass(200_000);
      await dispatcher.settle();
      expect(receiver.received).toHaveLength(2);
    });

    it('sends nothing more to a receiver that is gone, and takes a redirect for a failure', async () => {
      await desk.endpoints(
        { id: 'partner', kind: 'webhook', url: receiver.url },
        { id: 'moved', kind: 'webhook', url: `${receiver.url}/moved` },
      );
      receiver.answers(({ path }) =>
        path === '/moved' ? { status: 302, headers: { location: '/elsewhere' } } : { status: 410 },
      );
      const { documentId } = await desk.publish('The inn is sold');
      await dispatcher.settle();
      expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/', '/moved']);
      expect(await rowOf(documentId)).toMatchObject({ state: 'parked' });
      expect(await rowOf(documentId, 'moved')).toMatchObject({ state: 'waiting', tries: 1 });
      const [partner] = (await desk.settings().endpoints()).filter(({ id }) => id === 'partner');
      expect(partner!.goneSince).toEqual(expect.any(String));
      const next = await desk.publish('The inn is open again');
      expect((await desk.outbox(next.documentId)).map(({ endpoint }) => endpoint)).toEqual([
        'moved',
      ]);
      await desk.settings().reopenEndpoint('partner');
      const last = await desk.publish('The inn is full');
      expect(await desk.outbox(last.documentId)).toHaveLength(2);
    });

    it('reaches no inner address that is not listed', async () => {
      await desk.endpoints({
        id: 'partner',
        kind: 'webhook',
        url: 'http://169.254.169.254/latest',
      });
      const { documentId } = await desk.publish('The well is deep');
      await dispatcher.settle();
      const [receipt] = (await rowOf(documentId)).receipts;
      expect(receipt).toMatchObject({ status: null, problem: 'NEWSROOM_REQUEST_ADDRESS_REFUSED' });
    });

    it('does not announce what was taken back while it waited', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
      receiver.answers(() => ({ status: 500 }));
      const article = await desk.publish('The mayor has confessed');
      await dispatcher.settle();
      await desk.live().cancel(article, { text: 'He has not.' });
      receiver.answers(() => ({ status: 200 }));
      dispatcher.clock.pass(60_000);
      await dispatcher.settle();
      const rows = await desk.outbox(article.documentId);
      expect(rows.map(({ event, state }) => [event, state])).toEqual([
        ['article.published', 'superseded'],
        ['article.withdrawn', 'sent'],
      ]);
      expect(receiver.received.at(-1)!.body).not.toContain('has confessed');
    });

    it('is held up by no dead receiver, and parks what waits for one', async () => {
      await desk.endpoints(
        { id: 'partner', kind: 'webhook', url: receiver.url },
        { id: 'dead', kind: 'webhook', url: 'http://127.0.0.1:9/' },
      );
      const articles = [];
      for (let count = 0; count < 11; count += 1) {
        articles.push(await desk.publish(`Boat ${count} is back`));
      }
      await dispatcher.settle();
      expect(receiver.received).toHaveLength(11);
      expect(dispatcher.circuits().dead).toEqual(expect.any(String));
      expect(dispatcher.circuits().partner).toBeNull();
      dispatcher.clock.pass(5 * DAY);
      await dispatcher.settle();
      const rows = await Promise.all(articles.map(({ documentId }) => rowOf(documentId, 'dead')));
      expect(rows.every(({ state, receipts }) => state === 'parked' && receipts.length > 0)).toBe(
        true,
      );
    });

    it('shares the work between nodes: each row goes out once', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url, concurrency: 2 });
      receiver.answers(() => ({ status: 200, after: 5 }));
      for (let count = 0; count < 6; count += 1) await desk.publish(`Net ${count} is mended`);
      const nodes = [dispatcher, desk.dispatcher(), desk.dispatcher()];
      await Promise.all(nodes.map((node) => node.settle()));
      await Promise.all(nodes.slice(1).map((node) => node.stop()));
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(ids).toHaveLength(6);
      expect(new Set(ids).size).toBe(6);
    });

    it('tells hubs, search engines and caches', async () => {
      const at = (path: string) => `${receiver.url}${path}`;
      await desk.endpoints(
        { id: 'hub', kind: 'websub', url: at('/hub') },
        { id: 'search', kind: 'indexnow', url: at('/indexnow'), secrets: ['a1b2c3d4e5'] },
        { id: 'cache', kind: 'purge', url: at('/purge') },
        { id: 'fastly', kind: 'purge', style: 'fastly', url: at('/fastly'), secrets: ['token'] },
        { id: 'flare', kind: 'purge', style: 'cloudflare', url: at('/flare'), secrets: ['token'] },
      );
      const tag = await documentsOf(strapi(), 'tag').create({ data: { name: 'Paint' } });
      const { documentId } = await desk.publish('The boats are painted', {
        tags: [tag.documentId],
      });
      await dispatcher.settle();
      // The caches hear of the story's author, too, who is new.
      const told = receiver.received.filter(
        ({ body, headers }) =>
          `${body}${String(headers['surrogate-key'])}`.includes(documentId) ||
          !body.includes('author-'),
      );
      const got = new Map(told.map((one) => [one.path, one]));
      const hub = new URLSearchParams(got.get('/hub')!.body);
      expect(hub.get('hub.mode')).toBe('publish');
      const topics = hub.getAll('hub.url').filter((topic) => topic.endsWith('/rss.xml'));
      expect(topics.map((topic) => topic.replace(/^.*\/feeds\//, ''))).toEqual([
        'rss.xml',
        expect.stringMatching(/^authors\/[^/]+\/rss\.xml$/),
        'tags/paint/rss.xml',
      ]);
      expect(JSON.parse(got.get('/indexnow')!.body)).toMatchObject({
        key: 'a1b2c3d4e5',
        urlList: [expect.stringContaining('the-boats-are-painted')],
      });
      const keys = [`article-${documentId}`, 'newsroom-lists'];
      expect(JSON.parse(got.get('/purge')!.body).data.keys).toEqual(keys);
      expect(got.get('/fastly')!.headers).toMatchObject({
        'fastly-key': 'token',
        'surrogate-key': keys.join(' '),
      });
      expect(JSON.parse(got.get('/flare')!.body)).toEqual({ tags: keys });
      expect(got.get('/flare')!.headers.authorization).toBe('Bearer token');
    });

    it('tells caches, and nobody else, of a name that changes', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
      await desk.publish('The pilot is new');
      const authors = documentsOf(strapi(), 'author');
      const { documentId } = await authors.create({ data: { name: 'M. Lind' } });
      await desk.endpoints(
        { id: 'partner', kind: 'webhook', url: `${receiver.url}/hook` },
        { id: 'cache', kind: 'purge', url: `${receiver.url}/purge` },
      );
      await authors.update({ documentId, data: { name: 'Mara Lindqvist' } });
      await dispatcher.settle();
      expect(receiver.received.map(({ path }) => path)).toEqual(['/purge']);
      expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({
        type: 'cache.purge',
        data: { keys: [`author-${documentId}`, 'newsroom-lists'], urls: [] },
      });
      const { deliveries } = await desk.deliveries().find({ event: 'name.changed' });
      expect(deliveries).toEqual([
        expect.objectContaining({ state: 'sent', articleDocumentId: null, endpoint: 'cache' }),
      ]);
    });

    it('owes no purge for a name that was not changed after all', async () => {
      await desk.endpoints({ id: 'cache', kind: 'purge', url: `${receiver.url}/purge` });
      const fails = strapi().db.transaction(async () => {
        await documentsOf(strapi(), 'tag').create({ data: { name: 'Pilots' } });
        throw new Error('taken back');
      });
      await expect(fails).rejects.toThrow('taken back');
      await dispatcher.settle();
      expect(receiver.received).toEqual([]);
    });

    it('sends by itself, soon after the commit', async () => {
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
      dispatcher.start();
      await desk.publish('The clock is right');
      const deadline = Date.now() + 2_000;
      while (receiver.received.length === 0 && Date.now() < deadline) {
        await new Promise((done) => setTimeout(done, 20));
      }
      expect(receiver.received).toHaveLength(1);
    });
  });
}
