import type { Core } from '@strapi/strapi';

import { anAuthor, documentsOf, paragraph, publishable, rowsOf, TEXT } from './newsroom-documents';

export function translations(strapi: () => Core.Strapi): void {
  describe('a second locale', () => {
    const articles = () => documentsOf(strapi(), 'article');
    const everything = { authors: true, credits: true, section: true, tags: true, leadImage: true };

    async function original() {
      const section = await documentsOf(strapi(), 'section').create({ data: { name: 'Harbour' } });
      const tag = await documentsOf(strapi(), 'tag').create({ data: { name: 'Ferries' } });
      const credit = await documentsOf(strapi(), 'credit').create({ data: { name: 'Ida' } });
      const file = await strapi()
        .db.query('plugin::upload.file')
        .create({
          data: {
            name: 'a.jpg',
            hash: 'a',
            url: '/a.jpg',
            mime: 'image/jpeg',
            size: 1,
            provider: 'local',
          },
        });
      const article = await articles().create({
        data: {
          ...(await publishable(strapi(), 'Ferry in two languages')),
          section: section.documentId,
          tags: [tag.documentId],
          credits: [credit.documentId],
          leadImage: file.id,
        },
      });
      return { article, credit, section, tag, file };
    }

    it('gets what Strapi leaves behind, and can be published', async () => {
      const { article, credit, section, tag, file } = await original();
      const { documentId } = article;
      const french = await articles().update({
        documentId,
        locale: 'fr',
        data: { headline: 'Le bac en deux langues', body: [paragraph(TEXT)] },
        populate: Object.keys(everything),
      });
      expect(french.slug).toBe('le-bac-en-deux-langues');
      expect(french.section.documentId).toBe(section.documentId);
      expect(french.tags.map((row: { documentId: string }) => row.documentId)).toEqual([
        tag.documentId,
      ]);
      expect(french.leadImage.id).toBe(file.id);
      expect(french.authors).toHaveLength(1);
      expect(french.credits).toEqual([expect.objectContaining({ name: 'Ida' })]);
      expect(french.credits[0].id).not.toBe(credit.id);
      expect(await rowsOf(strapi(), 'credit', { articleDocumentId: documentId })).toMatchObject([
        { articleLocale: 'en' },
        { articleLocale: 'fr' },
      ]);
      const { entries } = await articles().publish({ documentId, locale: 'fr' });
      expect(entries).toHaveLength(1);
      expect(
        await rowsOf(strapi(), 'article-state', { articleDocumentId: documentId }),
      ).toHaveLength(2);
    });

    it('keeps what the caller gave, the admin’s empty changes counting as nothing given', async () => {
      const { article, section } = await original();
      const translator = await anAuthor(strapi(), 'Lou Traduit');
      const french = await articles().update({
        documentId: article.documentId,
        locale: 'fr',
        data: {
          headline: 'Le bac traduit',
          authors: { connect: [{ documentId: translator.documentId }] },
          section: { connect: [], disconnect: [] },
          tags: [],
          leadImage: null,
        },
        populate: Object.keys(everything),
      });
      expect(french.authors).toEqual([expect.objectContaining({ name: 'Lou Traduit' })]);
      expect(french.section.documentId).toBe(section.documentId);
      expect(french.tags).toEqual([]);
      expect(french.leadImage).not.toBeNull();
    });

    it.each([
      { locale: undefined, published: ['en'] },
      { locale: 'fr', published: ['fr'] },
      { locale: ['en', 'fr'], published: ['en', 'fr'] },
      { locale: '*', published: ['en', 'fr'] },
    ])('publish and unpublish with the locale $locale reach $published', async (reach) => {
      const { article } = await original();
      const { documentId } = article;
      const data = { headline: 'Le bac', body: [paragraph(TEXT)] };
      await articles().update({ documentId, locale: 'fr', data });
      const publicLocales = async () =>
        (await rowsOf(strapi(), 'article', { documentId, publishedAt: { $notNull: true } }))
          .map(({ locale, firstPublishedOn }) => firstPublishedOn && locale)
          .sort();

      await articles().publish({ documentId, locale: reach.locale });
      expect(await publicLocales()).toEqual(reach.published);
      await articles().unpublish({ documentId, locale: reach.locale });
      expect(await publicLocales()).toEqual([]);
    });

    it('is cloned with all others when all are asked for', async () => {
      const { article } = await original();
      const { documentId } = article;
      await articles().update({ documentId, locale: 'fr', data: { headline: 'Le bac' } });
      const clone = await articles().clone({ documentId, locale: '*' });
      expect(clone.entries.map(({ locale }) => locale).sort()).toEqual(['en', 'fr']);
      expect(new Set(clone.entries.map(({ slug }) => slug)).size).toBe(2);
      const owner = { articleDocumentId: clone.documentId };
      expect(await rowsOf(strapi(), 'address', owner)).toHaveLength(2);
      expect(await rowsOf(strapi(), 'article-state', owner)).toHaveLength(2);
      expect(await rowsOf(strapi(), 'credit', owner)).toHaveLength(2);
    });

    it('alone is deleted, and the other keeps all of its own', async () => {
      const { article } = await original();
      const { documentId } = article;
      await articles().update({ documentId, locale: 'fr', data: { headline: 'Le bac supprimé' } });
      await articles().delete({ documentId, locale: 'fr' });
      for (const name of ['address', 'article-state', 'credit']) {
        const rows = await rowsOf(strapi(), name, { articleDocumentId: documentId });
        expect(rows.map(({ articleLocale }) => articleLocale)).toEqual(['en']);
      }
    });
  });
}
