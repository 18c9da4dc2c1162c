import type { Core } from '@strapi/strapi';

import { codeOf, documentsOf, paragraph, rowsOf, TEXT } from './newsroom-documents';

const PICTURE = {
  name: 'ferry.jpg',
  alternativeText: null,
  caption: null,
  url: '/uploads/ferry_1.jpg',
  width: 10,
  height: 10,
  hash: 'ferry_1',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 1,
  provider: 'local',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

export function text(strapi: () => Core.Strapi): void {
  describe('text', () => {
    const articles = () => documentsOf(strapi(), 'article');

    it('is counted and excerpted on every write, whatever the caller sends for it', async () => {
      const article = await articles().create({
        data: {
          headline: 'Derived',
          body: [paragraph(TEXT)],
          plainText: 'forged',
          wordCount: 9999,
        },
      });
      expect(article).toMatchObject({ plainText: TEXT, wordCount: 12, readingMinutes: 1 });
      expect(article.excerpt).toContain('The ferry came in');

      const { documentId } = article;
      const same = await articles().update({ documentId, data: { plainText: 'forged' } });
      expect(same.plainText).toBe(TEXT);
      const changed = await articles().update({
        documentId,
        data: { body: [paragraph('Two words.')] },
      });
      expect(changed).toMatchObject({ plainText: 'Two words.', wordCount: 2 });
    });

    it('is derived in a clone from the clone’s own body, also from a shorter one', async () => {
      const { documentId } = await articles().create({
        data: { headline: 'Long original', body: [paragraph(TEXT), paragraph('The end.')] },
      });
      const clone = await articles().clone({
        documentId,
        data: { body: [paragraph('Only this.')] },
      });
      expect(clone.entries[0]).toMatchObject({ plainText: 'Only this.', wordCount: 2 });
      expect(clone.entries[0]!.body).toHaveLength(1);
    });

    it('is sanitised: no script address survives', async () => {
      const link = (url: string) => ({
        type: 'paragraph',
        children: [{ type: 'link', url, children: [{ type: 'text', text: 'a link' }] }],
      });
      const article = await articles().create({
        data: {
          headline: 'Sanitised',
          body: [link('//evil.example/x'), link('https://ok.example/')],
        },
      });
      const stored = JSON.stringify(article.body);
      expect(stored).not.toContain('//evil.example');
      expect(stored).toContain('https://ok.example/');
    });

    it('keeps the pictures it shows linked, and lets go of those it dropped', async () => {
      const file = await strapi().db.query('plugin::upload.file').create({ data: PICTURE });
      const image = { type: 'image', image: PICTURE, children: [{ type: 'text', text: '' }] };
      const { documentId } = await articles().create({
        data: { headline: 'Pictured', body: [paragraph(TEXT), image] },
      });
      const mediaOf = async () => {
        const [row] = await rowsOf(strapi(), 'article', { documentId }, { bodyMedia: true });
        return row!.bodyMedia.map(({ id }: { id: number }) => id);
      };
      expect(await mediaOf()).toEqual([file.id]);
      await articles().update({ documentId, data: { kicker: 'Port' } });
      expect(await mediaOf()).toEqual([file.id]);
      await articles().update({ documentId, data: { body: [paragraph(TEXT)] } });
      expect(await mediaOf()).toEqual([]);
    });

    it.each(['javascript:alert(1)', '//evil.example', 'ftp://files.example', 'java\nscript:x'])(
      'refuses %j as an address',
      async (url) => {
        const call = articles().create({ data: { headline: 'Addressed', canonicalUrl: url } });
        expect(await codeOf(call)).toBe('NEWSROOM_URL_INVALID');
        const related = documentsOf(strapi(), 'related-post');
        const post = related.create({ data: { headline: 'Read also', url } });
        expect(await codeOf(post)).toBe('NEWSROOM_URL_INVALID');
      },
    );

    it('accepts web addresses and paths of the site', async () => {
      const related = documentsOf(strapi(), 'related-post');
      for (const url of ['https://paper.example/a?b=c', '/2011/05/old.html']) {
        expect((await related.create({ data: { headline: 'Read also', url } })).url).toBe(url);
      }
      expect((await related.create({ data: { headline: 'Read also', url: ' ' } })).url).toBeNull();
    });
  });
}
