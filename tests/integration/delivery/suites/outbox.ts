import type { Core } from '@strapi/strapi';

import { documentsOf, publishable, rowsOf, TEXT } from '../../documents/suites/newsroom-documents';

import { deskOf } from './desk';

/** What each change of an article owes, in its own transaction. */
export function outbox(strapi: () => Core.Strapi): void {
  const desk = deskOf(strapi);
  const articles = () => documentsOf(strapi(), 'article');

  describe('the outbox', () => {
    beforeAll(() =>
      desk.endpoints(
        { id: 'partner', kind: 'webhook', url: 'https://partner.example/hook' },
        {
          id: 'kills',
          kind: 'webhook',
          url: 'https://kills.example/',
          events: ['article.withdrawn'],
        },
        { id: 'cache', kind: 'purge', url: 'https://cache.example/purge' },
        { id: 'french', kind: 'webhook', url: 'https://french.example/', locales: ['fr'] },
      ),
    );
    afterAll(() => desk.endpoints());

    const owed = async (documentId: string) =>
      (await desk.outbox(documentId)).map(
        ({ event, endpoint, version }) =>
          `${event.replace('article.', '')} v${version} → ${endpoint}`,
      );

    it('holds one row for each receiver that asked for the event, from publication to deletion', async () => {
      const article = await desk.publish('The ferry came in at dawn');
      const { documentId } = article;
      await articles().update({ documentId, data: { kicker: 'Harbour' } });
      await articles().publish({ documentId });
      await articles().delete({ documentId, locale: '*' });
      expect((await owed(documentId)).sort()).toEqual([
        'published v1 → cache',
        'published v1 → partner',
        'updated v2 → cache',
        'updated v2 → partner',
        'withdrawn v3 → cache',
        'withdrawn v3 → kills',
        'withdrawn v3 → partner',
      ]);
      const rows = await desk.outbox(documentId);
      expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(3);
      expect(rows.every(({ state, tries }) => state === 'waiting' && tries === 0)).toBe(true);
    });

    it('carries the address and the headline, and none of the text', async () => {
      const { documentId } = await desk.publish('The pier is closed');
      const [row] = await desk.outbox(documentId);
      expect(row!.payload).toMatchObject({
        event: 'article.published',
        data: { documentId, locale: 'en', version: 1, headline: 'The pier is closed' },
      });
      expect(row!.payload.data.url).toMatch(/^http.*the-pier-is-closed/);
      expect(JSON.stringify(row!.payload)).not.toContain(TEXT.slice(0, 20));
    });

    it('is written with the change or not at all', async () => {
      const data = await publishable(strapi(), 'The bell is cracked');
      const { documentId } = await articles().create({ data });
      await strapi()
        .db.transaction(async () => {
          await articles().publish({ documentId });
          throw new Error('taken back');
        })
        .catch(() => {});
      expect(await owed(documentId)).toEqual([]);
      expect(
        await rowsOf(strapi(), 'article', { documentId, publishedAt: { $notNull: true } }),
      ).toEqual([]);
    });

    it('hears of a related post that is edited where readers see it', async () => {
      const post = await documentsOf(strapi(), 'related-post').create({
        data: { headline: 'Read also', url: 'https://example.org/also' },
      });
      const data = await publishable(strapi(), 'The buoy has drifted');
      const { documentId } = await articles().create({
        data: { ...data, relatedPosts: [post.documentId] },
      });
      const edit = (headline: string) =>
        documentsOf(strapi(), 'related-post').update({
          documentId: post.documentId,
          data: { headline },
        });
      await edit('Read this');
      expect(await owed(documentId)).toEqual([]);
      await articles().publish({ documentId });
      await edit('Read that');
      expect(await owed(documentId)).toEqual(
        expect.arrayContaining(['published v1 → partner', 'updated v2 → partner']),
      );
    });

    it('hears nothing of an old story but for its caches, and everything of its kill', async () => {
      const data = await publishable(strapi(), 'An old wreck is found');
      const { documentId } = await articles().create({ data });
      const article = { documentId, locale: 'en' };
      const states = strapi().plugin('newsroom').service('article-state');
      await states.set(documentId, 'en', { historical: true });
      await articles().publish({ documentId });
      expect(await owed(documentId)).toEqual(['published v2 → cache']);
      await desk.live().cancel(article, { text: 'It was no wreck.' });
      expect(await owed(documentId)).toEqual(
        expect.arrayContaining(['withdrawn v3 → kills', 'withdrawn v3 → partner']),
      );
    });

    it('knows each locale by itself', async () => {
      const { documentId } = await desk.publish('The tide is out');
      const data = await publishable(strapi(), 'La marée est basse');
      await articles().update({ documentId, locale: 'fr', data, status: 'published' });
      expect(await owed(documentId)).toContain('published v1 → french');
      await articles().unpublish({ documentId, locale: '*' });
      expect((await owed(documentId)).filter((row) => row.startsWith('withdrawn'))).toHaveLength(7);
    });
  });
}
