import type { Newsroom } from '../../harness/boot';
import { reader } from '../newsdesk';

interface Route {
  method: string;
  handler: unknown;
  config: { auth: { strategies?: unknown[] } };
}

/** An app may find out by other means who asks: by a key in a header of its own, by a certificate. */
export function otherStrategiesSuite(newsroom: () => Newsroom): void {
  let asked = 0;
  const deskKey = {
    name: 'desk-key',
    authenticate: ({ headers }: { headers: Record<string, string | undefined> }) => {
      asked += 1;
      const desk = headers['x-desk-key'];
      return desk ? { authenticated: true, credentials: { desk } } : { authenticated: false };
    },
    verify: () => {},
  };
  const listRoute = (): Route => {
    const { routes } = newsroom().strapi.plugin('newsroom') as unknown as {
      routes: Record<'content-api', { routes: Route[] }>;
    };
    return routes['content-api'].routes.find(({ handler }) => handler === 'article.find')!;
  };

  describe('who is found out by a strategy of the app', () => {
    beforeAll(async () => {
      await reader(newsroom())('/articles?populate=false&sort=headline').expect(200);
      listRoute().config.auth.strategies = [deskKey, 'users-permissions'];
    });
    afterAll(() => void delete listRoute().config.auth.strategies);

    it('is asked for each time, whoever asked before', async () => {
      const before = asked;
      const read = (limit: number) =>
        reader(newsroom())(`/articles?populate=false&pagination[pageSize]=${limit}`).expect(200);
      await read(31);
      await read(32).set('X-Desk-Key', 'sports');
      expect(asked).toBe(before + 2);
    });

    it('gets an answer that nobody else gets', async () => {
      const path = '/articles?populate=false&pagination[pageSize]=33';
      const own = await reader(newsroom())(path).set('X-Desk-Key', 'sports').expect(200);
      expect(own.headers['cache-control']).toBe('private, no-cache');
      const before = asked;
      const others = await reader(newsroom())(path).expect(200);
      expect(asked).toBe(before + 1);
      expect(others.headers['cache-control']).toContain('public');
    });
  });
}
