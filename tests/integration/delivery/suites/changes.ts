import type { Core } from '@strapi/strapi';

import type { Change, ChangesService } from '../../../../src/plugins/newsroom/server/src/changes';
import { documentsOf, publishable } from '../../documents/suites/newsroom-documents';
import type { DatabaseClient } from '../../harness/databases';

/** The log that every cache follows. */
export function changes(strapi: () => Core.Strapi, client: DatabaseClient): void {
  const log = () => strapi().plugin('newsroom').service('changes') as ChangesService;
  const articles = () => documentsOf(strapi(), 'article');

  /** What `work` leaves in the log. */
  async function changesOf(work: () => Promise<unknown>): Promise<Change[]> {
    const marker = await log().marker();
    await work();
    const since = await log().since(marker);
    expect(since.complete).toBe(true);
    return since.changes;
  }

  describe('the log of changes', () => {
    it('names an article that is published, unpublished or deleted, and no draft', async () => {
      const data = await publishable(strapi(), 'The lighthouse is lit again');
      let documentId = '';
      expect(
        await changesOf(async () => ({ documentId } = await articles().create({ data }))),
      ).toEqual([]);
      const article = { kind: 'article', documentId, locale: 'en' };
      const update = { documentId, data: { kicker: 'Harbour' } };
      expect(await changesOf(() => articles().update(update))).toEqual([]);
      expect(await changesOf(() => articles().publish({ documentId }))).toEqual([article]);
      expect(await changesOf(() => articles().update({ ...update, status: 'published' }))).toEqual([
        article,
      ]);
      expect(await changesOf(() => articles().unpublish({ documentId }))).toEqual([article]);
      expect(await changesOf(() => articles().delete({ documentId, locale: '*' }))).toEqual([
        article,
      ]);
    });

    it('names the article of a related post, and people by themselves', async () => {
      const post = await documentsOf(strapi(), 'related-post').create({
        data: { headline: 'Read also', url: 'https://example.org/also' },
      });
      const data = await publishable(strapi(), 'The tide tables are wrong');
      const { documentId } = await articles().create({
        data: { ...data, relatedPosts: [post.documentId] },
        status: 'published',
      });
      const edit = { documentId: post.documentId, data: { headline: 'Read this' } };
      expect(await changesOf(() => documentsOf(strapi(), 'related-post').update(edit))).toEqual([
        { kind: 'article', documentId, locale: 'en' },
      ]);
      const author = { documentId: (data.authors as string[])[0]!, data: { name: 'M. Lindqvist' } };
      expect(await changesOf(() => documentsOf(strapi(), 'author').update(author))).toEqual([
        { kind: 'author', documentId: author.documentId, locale: null },
      ]);
    });

    it('forgets what is taken back', async () => {
      const data = await publishable(strapi(), 'The quay is rebuilt');
      const { documentId } = await articles().create({ data });
      const fails = () =>
        strapi().db.transaction(async () => {
          await articles().publish({ documentId });
          throw new Error('taken back');
        });
      expect(await changesOf(() => fails().catch(() => {}))).toEqual([]);
    });

    it('tells those who follow it at once', async () => {
      const told: Change[] = [];
      const end = log().follow((news) => void told.push(...(news ?? [])));
      await log().refresh();
      await documentsOf(strapi(), 'tag').create({ data: { name: 'Tides' } });
      await new Promise((done) => setTimeout(done, 100));
      end();
      expect(told).toEqual([expect.objectContaining({ kind: 'tag' })]);
    });

    // SQLite has one writer at a time, and so no transaction that overtakes another.
    (client === 'sqlite' ? it.skip : it)('misses none that commits late', async () => {
      const marker = await log().marker();
      const change = (kind: 'tag' | 'section'): Change[] => [
        { kind, documentId: null, locale: null },
      ];
      let commit = () => {};
      const mayCommit = new Promise<void>((done) => (commit = done));
      let written = () => {};
      const isWritten = new Promise<void>((done) => (written = done));
      const slow = strapi().db.transaction(async () => {
        await log().record(change('section'));
        written();
        await mayCommit;
      });
      await isWritten;
      await log().record(change('tag'));
      const early = await log().since(marker);
      commit();
      await slow;
      const late = await log().since(early.marker);
      expect([early, late].map((since) => since.changes.map(({ kind }) => kind))).toEqual([
        ['tag'],
        ['section'],
      ]);
      expect((await log().since(late.marker)).changes).toEqual([]);
    });
  });
}
