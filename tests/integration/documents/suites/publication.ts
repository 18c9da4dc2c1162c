import type { Core } from '@strapi/strapi';

import { contentManager } from './content-manager';
import { codeOf, documentsOf, paragraph, publishable, rowsOf, TEXT } from './newsroom-documents';

const LACKING = [
  { lack: { headline: '' }, code: 'NEWSROOM_PUBLISH_WITHOUT_HEADLINE' },
  { lack: { headline: '   ' }, code: 'NEWSROOM_PUBLISH_WITHOUT_HEADLINE' },
  { lack: { body: [] }, code: 'NEWSROOM_PUBLISH_WITHOUT_BODY' },
  { lack: { body: [paragraph('  ')] }, code: 'NEWSROOM_PUBLISH_WITHOUT_BODY' },
  { lack: { authors: [] }, code: 'NEWSROOM_PUBLISH_WITHOUT_CREDIT' },
];

export function publication(strapi: () => Core.Strapi): void {
  describe('publication', () => {
    const articles = () => documentsOf(strapi(), 'article');
    const states = () => strapi().plugin('newsroom').service('article-state');

    describe.each(LACKING)('is refused with $code for $lack', ({ lack, code }) => {
      it('on create, which then leaves nothing behind', async () => {
        const data = { ...(await publishable(strapi(), 'Tide table')), ...lack };
        const before = await countsOfAll();
        expect(await codeOf(articles().create({ data, status: 'published' }))).toBe(code);
        expect(await countsOfAll()).toEqual(before);
      });

      it('on update, which then changes nothing', async () => {
        const { documentId } = await articles().create({
          data: await publishable(strapi(), 'Tide table'),
        });
        const call = articles().update({ documentId, data: lack, status: 'published' });
        expect(await codeOf(call)).toBe(code);
        const [draft] = await rowsOf(strapi(), 'article', { documentId }, { authors: true });
        expect(draft).toMatchObject({ headline: 'Tide table', publishedAt: null });
        expect(draft!.authors).toHaveLength(1);
      });

      it('on publish', async () => {
        const data = { ...(await publishable(strapi(), 'Tide table')), ...lack };
        const { documentId } = await articles().create({ data });
        expect(await codeOf(articles().publish({ documentId }))).toBe(code);
        expect(await codeOf(articles().publish({ documentId, locale: '*' }))).toBe(code);
        expect(await codeOf(articles().publish({ documentId, locale: ['en'] }))).toBe(code);
      });

      it('on publish of a clone', async () => {
        const data = { ...(await publishable(strapi(), 'Tide table')), ...lack };
        const original = await articles().create({ data });
        const { documentId } = await articles().clone({ documentId: original.documentId });
        expect(await codeOf(articles().publish({ documentId }))).toBe(code);
      });
    });

    it('shows its code and message in the admin, whose publish is an update and a publish', async () => {
      const press = await contentManager(strapi(), 'article');
      const data = await publishable(strapi(), 'Published by hand');
      const author = (data.authors as string[])[0]!;
      const refused = await press('actions/publish', {
        ...data,
        authors: { connect: [] },
        body: [],
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error).toMatchObject({
        name: 'ApplicationError',
        message: 'This article has no text. Write the body, then publish.',
        details: { code: 'NEWSROOM_PUBLISH_WITHOUT_BODY' },
      });
      expect(await rowsOf(strapi(), 'article', { headline: 'Published by hand' })).toEqual([]);

      const authors = { connect: [{ documentId: author }] };
      const published = await press('actions/publish', { ...data, authors });
      expect(published.status).toBe(200);
      expect(published.body.data).toMatchObject({ slug: 'published-by-hand', status: 'published' });
    });

    it('needs one author or one credit', async () => {
      const credit = await documentsOf(strapi(), 'credit').create({ data: { name: 'The desk' } });
      const data = {
        headline: 'Credited by the desk',
        body: [paragraph(TEXT)],
        credits: [credit.documentId],
      };
      expect(await articles().create({ data, status: 'published' })).toMatchObject({
        headline: data.headline,
      });
    });

    it('lets a historical article go without a credit', async () => {
      const { documentId } = await articles().create({
        data: { headline: 'From the archive', body: [paragraph(TEXT)] },
      });
      await states().set(documentId, 'en', { historical: true });
      const { entries } = await articles().publish({ documentId });
      expect(entries).toHaveLength(1);
    });

    it('that fails inside a transaction of the caller keeps the published version', async () => {
      const { documentId } = await articles().create({
        data: await publishable(strapi(), 'Kept in print'),
        status: 'published',
      });
      await articles().update({ documentId, data: { body: [] } });

      await strapi().db.transaction(async () => {
        expect(await codeOf(articles().publish({ documentId }))).toBe(
          'NEWSROOM_PUBLISH_WITHOUT_BODY',
        );
      });
      const published = await articles().findOne({ documentId, status: 'published' });
      expect(published).toMatchObject({ headline: 'Kept in print', plainText: TEXT });
    });

    it('returns what Strapi would: the published entry, with fields and populate', async () => {
      const data = await publishable(strapi(), 'Asked for little');
      const article = await articles().create({
        data,
        status: 'published',
        fields: ['headline'],
        populate: { authors: { fields: ['name'] } },
      });
      expect(Object.keys(article).sort()).toEqual(['authors', 'documentId', 'headline', 'id']);
      expect(article.authors).toEqual([expect.objectContaining({ name: 'Mara Lindqvist' })]);
      const [, published] = await rowsOf(strapi(), 'article', { documentId: article.documentId });
      expect(article.id).toBe(published!.id);
    });

    it('is shown as published, not as modified, in the Content Manager', async () => {
      const article = await articles().create({
        data: await publishable(strapi(), 'Not modified'),
        status: 'published',
      });
      const [draft, published] = await rowsOf(strapi(), 'article', {
        documentId: article.documentId,
      });
      const status = strapi()
        .plugin('content-manager')
        .service('document-metadata')
        .getStatus(draft, [published]);
      expect(status).toBe('published');
    });

    describe('dates', () => {
      it('are set at the first publication and stay', async () => {
        const first = await articles().create({
          data: await publishable(strapi(), 'Dated once'),
          status: 'published',
        });
        expect(first.publishedOn).toBe(first.firstPublishedOn);
        expect(first.updatedOn).toBeNull();

        const { documentId } = first;
        await articles().unpublish({ documentId });
        const again = (await articles().publish({ documentId })).entries[0]!;
        expect(again).toMatchObject({
          publishedOn: first.publishedOn,
          firstPublishedOn: first.firstPublishedOn,
        });
      });

      it('keep a legacy date', async () => {
        const data = {
          ...(await publishable(strapi(), 'Old story')),
          publishedOn: '2011-05-04T09:30:00.000Z',
        };
        const article = await articles().create({ data, status: 'published' });
        expect(article.publishedOn).toBe('2011-05-04T09:30:00.000Z');
        expect(new Date(article.firstPublishedOn).getFullYear()).toBeGreaterThan(2011);
      });

      it('move updatedOn only when the text did, and not over the editor’s own', async () => {
        const { documentId } = await articles().create({
          data: await publishable(strapi(), 'Updated story'),
          status: 'published',
        });
        const republish = async (data: Record<string, unknown>) =>
          articles().update({ documentId, data, status: 'published' });

        expect((await republish({ editorNote: 'checked' })).updatedOn).toBeNull();
        const changed = await republish({ body: [paragraph('A new first paragraph.')] });
        expect(changed.updatedOn).not.toBeNull();
        const own = '2020-02-02T10:00:00.000Z';
        const typed = await republish({ headline: 'Updated story, again', updatedOn: own });
        expect(typed.updatedOn).toBe(own);
      });

      it('cannot move the first publication', async () => {
        const first = await articles().create({
          data: await publishable(strapi(), 'First is first'),
          status: 'published',
        });
        const again = await articles().update({
          documentId: first.documentId,
          data: { firstPublishedOn: '1999-01-01T00:00:00.000Z' },
          status: 'published',
        });
        expect(again.firstPublishedOn).toBe(first.firstPublishedOn);
      });

      it('begin at the end of an embargo', async () => {
        const { documentId } = await articles().create({
          data: await publishable(strapi(), 'Not before noon'),
        });
        const noon = new Date(Date.now() + 3_600_000).toISOString();
        await states().set(documentId, 'en', { embargoUntil: noon });
        const { entries } = await articles().publish({ documentId });
        expect(entries[0]).toMatchObject({ publishedOn: noon, firstPublishedOn: noon });
      });
    });

    describe('live state', () => {
      it('raises its version at each change, also at two at the same time', async () => {
        const { documentId } = await articles().create({ data: { headline: 'Stated' } });
        expect(await states().get(documentId, 'en')).toMatchObject({
          version: 1,
          pubStatus: 'usable',
          historical: false,
          embargoUntil: null,
        });
        await Promise.all([
          states().set(documentId, 'en', { historical: true }),
          states().set(documentId, 'en', { pubStatus: 'withheld' }),
        ]);
        expect(await states().get(documentId, 'en')).toMatchObject({
          version: 3,
          pubStatus: 'withheld',
          historical: true,
        });
        expect(await states().set('nowhere', 'en', { historical: true })).toBeNull();
      });

      it('follows the headline and survives publications', async () => {
        const { documentId } = await articles().create({
          data: await publishable(strapi(), 'First headline'),
        });
        await states().set(documentId, 'en', { reason: 'checked' });
        await articles().update({
          documentId,
          data: { headline: 'Second headline' },
          status: 'published',
        });
        expect(await states().get(documentId, 'en')).toMatchObject({
          headline: 'Second headline',
          reason: 'checked',
          version: 2,
        });
      });

      it('can be changed by an editor, but not made, renamed or removed', async () => {
        const stateDocuments = documentsOf(strapi(), 'article-state');
        const { documentId } = await articles().create({ data: { headline: 'Kept state' } });
        const [row] = await rowsOf(strapi(), 'article-state', { articleDocumentId: documentId });
        await stateDocuments.update({
          documentId: row!.documentId,
          data: { pubStatus: 'withheld', articleDocumentId: 'another', version: 99 },
        });
        expect(await states().get(documentId, 'en')).toMatchObject({
          pubStatus: 'withheld',
          articleDocumentId: documentId,
          version: 2,
        });
        for (const call of [
          () => stateDocuments.delete({ documentId: row!.documentId }),
          () => stateDocuments.create({ data: { key: 'x:en' } }),
          () => stateDocuments.clone({ documentId: row!.documentId }),
        ]) {
          expect(await codeOf(call())).toBe('NEWSROOM_STATE_IS_KEPT');
        }
      });
    });

    const ALL = ['article', 'address', 'article-state', 'credit', 'related-post'];

    async function countsOfAll(): Promise<number[]> {
      return Promise.all(ALL.map(async (name) => (await rowsOf(strapi(), name)).length));
    }
  });
}
