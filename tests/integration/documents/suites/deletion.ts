import type { Core } from '@strapi/strapi';

import { documentsOf, publishable, rowsOf } from './newsroom-documents';

export function deletion(strapi: () => Core.Strapi): void {
  describe('deletion and failure', () => {
    const articles = () => documentsOf(strapi(), 'article');

    /** Rows of every table of the plugin, link tables included, and of links to its files. */
    async function rowCounts(): Promise<Record<string, number>> {
      const { connection } = strapi().db;
      const tables = Object.keys(strapi().contentTypes)
        .filter((uid) => uid.startsWith('plugin::newsroom.'))
        .flatMap((uid) => {
          const { tableName, attributes } = strapi().db.metadata.get(uid);
          const links = Object.values(attributes).flatMap((attribute) =>
            'joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : [],
          );
          return [tableName, ...links];
        });
      const names = [...new Set(tables)].sort();
      const counts = await Promise.all(
        names.map(async (name) => {
          const [row] = await connection(name).count({ rows: '*' });
          return [name, Number(row!.rows)] as const;
        }),
      );
      return Object.fromEntries(counts);
    }

    async function richArticle() {
      const target = await articles().create({ data: { headline: 'Stays behind' } });
      const contributor = await documentsOf(strapi(), 'contributor').create({
        data: { name: 'Al' },
      });
      const shared = await publishable(strapi(), 'Rich article');
      const section = await documentsOf(strapi(), 'section').create({ data: { name: 'Quays' } });
      const before = await rowCounts();

      const credit = await documentsOf(strapi(), 'credit').create({
        data: { contributor: contributor.documentId },
      });
      const post = await documentsOf(strapi(), 'related-post').create({
        data: { headline: 'Read also', target: target.documentId },
      });
      const { documentId } = await articles().create({
        data: {
          ...shared,
          section: section.documentId,
          credits: [credit.documentId],
          relatedPosts: [post.documentId],
        },
        status: 'published',
      });
      await articles().update({ documentId, locale: 'fr', data: { headline: 'Riche' } });
      await articles().update({ documentId, data: { slug: 'rich-anew' }, status: 'published' });
      await documentsOf(strapi(), 'correction').create({
        data: { articleDocumentId: documentId, articleLocale: 'en', text: 'A name was wrong.' },
      });
      return { documentId, before };
    }

    it('leaves no orphan in any table of the plugin', async () => {
      const { documentId, before } = await richArticle();
      expect(await rowCounts()).not.toEqual(before);
      await articles().delete({ documentId, locale: '*' });
      // What tells of the deletion stays: the log that caches follow, and the tombstone.
      const told = ['newsroom_changes', 'newsroom_tombstones'];
      const owned = (counts: Record<string, number>) =>
        Object.fromEntries(Object.entries(counts).filter(([table]) => !told.includes(table)));
      expect(owned(await rowCounts())).toEqual(owned(before));
    });

    it('lets the same source be imported again', async () => {
      const { documentId } = await articles().create({ data: { headline: 'Imported' } });
      const sources = strapi().db.query('plugin::newsroom.import-source');
      const hashes = { sourceHash: 'a'.repeat(64), writtenHash: 'b'.repeat(64) };
      const { id } = await sources.create({
        data: { key: documentId, articleDocumentId: documentId, articleLocale: 'en', ...hashes },
      });
      await articles().delete({ documentId });
      expect(await sources.findOne({ where: { id } })).toMatchObject({
        key: documentId,
        articleDocumentId: null,
        articleLocale: null,
        sourceHash: null,
        writtenHash: null,
      });
    });

    it.each(['create', 'update', 'publish', 'unpublish', 'delete', 'clone'] as const)(
      'a failing insert after %s takes all of it back',
      async (action) => {
        const { documentId } = await articles().create({
          data: await publishable(strapi(), `Unharmed by ${action}`),
          status: 'published',
        });
        const before = {
          rows: await rowCounts(),
          article: await rowsOf(strapi(), 'article', { documentId }),
        };
        // Every hook tidies the credits up after Strapi has written.
        const stop = strapi().db.lifecycles.subscribe({
          models: ['plugin::newsroom.credit'],
          beforeDeleteMany: failing,
        });
        const data = { headline: 'Never written', slug: 'never-written' };
        try {
          await expect(articles()[action]({ documentId, data })).rejects.toThrow('disk full');
        } finally {
          stop();
        }
        expect(await rowCounts()).toEqual(before.rows);
        expect(await rowsOf(strapi(), 'article', { documentId })).toEqual(before.article);
      },
    );
  });
}

function failing(): never {
  throw new Error('disk full');
}
