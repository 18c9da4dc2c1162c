import type {
  DeliveryHealth,
  DeliveryRow,
} from '../../../../src/plugins/newsroom/shared/admin/deliveries';
import { startReceiver } from '../../delivery/receiver';
import type { Receiver } from '../../delivery/receiver';
import { documentsOf, publishable } from '../../documents/suites/newsroom-documents';
import type { Newsroom } from '../../harness/boot';
import { colleague } from '../desk-client';
import type { DeskUser } from '../desk-client';

/** The page of deliveries, with a receiver that is really sent to. */
export function deliveries(newsroom: () => Newsroom, ada: () => DeskUser): void {
  describe('the deliveries', () => {
    let receiver: Receiver;
    let article: string;

    const list = async (query = ''): Promise<{ rows: DeliveryRow[]; total: number }> =>
      (await ada().get(`/deliveries?endpoint=partner${query}`)).body.data;
    const health = async (id = 'partner') => {
      const { endpoints }: DeliveryHealth = (await ada().get('/deliveries/health')).body.data;
      return endpoints.find((endpoint) => endpoint.id === id)!;
    };
    const until = async (holds: () => Promise<boolean>) => {
      for (let tries = 0; !(await holds()); tries += 1) {
        if (tries > 100) throw new Error('It did not come true within 10 seconds.');
        await new Promise((done) => setTimeout(done, 100));
      }
    };

    beforeAll(async () => {
      receiver = await startReceiver();
      receiver.answers(() => ({ status: 410 }));
      const { status } = await ada().post('/settings/endpoints', {
        id: 'partner',
        kind: 'webhook',
        url: `${receiver.url}/hook?key=hidden`,
      });
      expect(status).toBe(201);
      const data = await publishable(newsroom().strapi, 'The lock gates jam');
      const made = await documentsOf(newsroom().strapi, 'article').create({
        data,
        status: 'published',
      });
      article = made.documentId;
    });

    afterAll(async () => {
      await ada().del('/settings/endpoints/partner');
      await receiver.stop();
    });

    it('tell what was sent, to whom, and how it ended', async () => {
      await until(async () => (await list('&state=parked')).total === 1);
      const [row] = (await list(`&article=${article}`)).rows;
      expect(row).toMatchObject({
        event: 'article.published',
        articleDocumentId: article,
        headline: 'The lock gates jam',
        kind: 'webhook',
        state: 'parked',
        receipts: [{ status: 410, to: receiver.url }],
      });
      expect((await list('&state=sent')).total).toBe(0);
      expect((await list('&event=article.withdrawn')).total).toBe(0);
      expect((await ada().get('/deliveries?state=lost')).status).toBe(400);
    });

    it('tell how a receiver fares, and nothing of its address but the origin', async () => {
      const partner = await health();
      expect(partner).toMatchObject({
        origin: receiver.url,
        goneSince: expect.any(String),
        openSince: null,
        lastSuccess: null,
        lastFailure: { status: 410 },
        counts: { parked: 1, waiting: 0, sent: 0 },
      });
      expect(JSON.stringify(partner)).not.toContain('hidden');
    });

    it('go out again to a receiver that is opened again', async () => {
      receiver.answers(() => ({ status: 204 }));
      expect((await ada().post('/settings/endpoints/partner/reopen')).status).toBe(204);
      const { body } = await ada().post('/endpoints/partner/replay');
      expect(body.data).toEqual({ count: 1 });
      await until(async () => (await list('&state=sent')).total === 1);
      expect(await health()).toMatchObject({
        goneSince: null,
        lastSuccess: expect.any(String),
        lastFailure: null,
        counts: { parked: 0, sent: 1 },
      });
    });

    it('go out again one by one, under the id that they had', async () => {
      const [row] = (await list()).rows;
      expect((await ada().post(`/deliveries/${row!.documentId}/replay`)).body.data.count).toBe(1);
      await until(async () => receiver.received.length === 3);
      const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids).size).toBe(1);
      expect((await ada().post('/deliveries/none/replay')).status).toBe(404);
      expect((await ada().post('/endpoints/none/replay')).status).toBe(404);
    });

    it('are read by one and sent again by another', async () => {
      const reader = await colleague(newsroom(), { actions: ['deliveries.read'] });
      expect((await reader.get('/deliveries')).status).toBe(200);
      expect((await reader.post('/endpoints/partner/replay')).status).toBe(403);
      const nobody = await colleague(newsroom());
      for (const path of ['/deliveries', '/deliveries/health', '/settings', '/people/authors']) {
        expect((await nobody.get(path)).status).toBe(403);
      }
    });
  });
}
