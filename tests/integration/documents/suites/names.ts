import type { Core } from '@strapi/strapi';

import { codeOf, documentsOf, publishable } from './newsroom-documents';

export function names(strapi: () => Core.Strapi): void {
  describe.each(['author', 'section', 'tag'])('the slug of an %s', (type) => {
    const documents = () => documentsOf(strapi(), type);
    const named = (name: string, more: object = {}) =>
      documents().create({ data: { name, ...more } });

    it('is made from the name once', async () => {
      const first = await named('Jo March');
      expect(first.slug).toBe('jo-march');
      expect((await named('Jo March')).slug).toBe('jo-march-2');
      const { documentId } = first;
      const renamed = await documents().update({ documentId, data: { name: 'Jo Bhaer' } });
      expect(renamed).toMatchObject({ name: 'Jo Bhaer', slug: 'jo-march' });
      const emptied = await documents().update({ documentId, data: { slug: '' } });
      expect(emptied.slug).toBe('jo-march');
    });

    it('can be set by hand, when it is valid and free', async () => {
      const { documentId } = await named('Amy March', { slug: 'amy' });
      expect((await documents().update({ documentId, data: { slug: 'amy-l' } })).slug).toBe(
        'amy-l',
      );
      expect(await codeOf(named('Amy', { slug: 'amy-l' }))).toBe('NEWSROOM_NAME_SLUG_TAKEN');
      expect(await codeOf(named('Amy', { slug: 'Not Valid' }))).toBe('NEWSROOM_SLUG_INVALID');
    });

    it('is another one in a clone', async () => {
      const { documentId } = await named('Beth March');
      expect((await documents().clone({ documentId })).entries[0]!.slug).toBe('beth-march-2');
    });

    it('keeps the letters of its script', async () => {
      expect((await named('山田太郎')).slug).toBe('山田太郎');
    });
  });

  describe('a deleted author', () => {
    it('leaves the articles as they are', async () => {
      const articles = documentsOf(strapi(), 'article');
      const data = { ...(await publishable(strapi(), 'By nobody now')), byline: 'By Mara' };
      const { documentId } = await articles.create({ data, status: 'published' });
      const author = (data as { authors?: string[] }).authors![0]!;
      await documentsOf(strapi(), 'author').delete({ documentId: author });
      const published = await articles.findOne({
        documentId,
        status: 'published',
        populate: ['authors'],
      });
      expect(published).toMatchObject({ byline: 'By Mara', authors: [] });
    });
  });
}
