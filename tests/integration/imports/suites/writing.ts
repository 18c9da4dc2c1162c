import type { Core } from '@strapi/strapi';

import { articleNow } from '../../../../src/plugins/newsroom/server/src/imports/write/snapshot';
import { TableStatistics } from '../../../../src/plugins/newsroom/server/src/imports/write/table-statistics';
import {
  clientOf,
  rawRows,
} from '../../../../src/plugins/newsroom/server/src/services/content/read/sql';
import { manyStories } from '../many-stories';
import { mixedStories } from '../mixed-stories';
import { refuseHeadline } from '../refuse-headline';
import { ferryStory } from '../stories';
import { tableRows } from '../table-rows';
import type { TableRows } from '../table-rows';
import type { StoryFolder } from '../stories';
import { importing, TYPES, uid } from './import-tools';

/** How stories are written: in sets, alone, or not at all. */
export function writing(
  strapi: () => Core.Strapi,
  folder: () => StoryFolder,
  empty: () => Promise<void>,
): void {
  const { run, all, everything } = importing(strapi);

  it('has PostgreSQL look at its tables again where an import has grown', async () => {
    await run(manyStories(folder()));
    const known = async () => {
      if (clientOf(strapi()) !== 'postgres') return 0;
      const [table] = await rawRows<{ rows: number }>(
        strapi(),
        `select reltuples as rows from pg_class where oid = to_regclass('newsroom_articles')`,
      );
      return Number(table!.rows);
    };
    const statistics = new TableStatistics(strapi());
    await statistics.wrote(999);
    await statistics.wrote(1);
    const count = await strapi().db.query(uid('article')).count();
    expect(await known()).toBe(clientOf(strapi()) === 'postgres' ? count : 0);
  });

  it('lets a row fail alone, and takes back whatever was made for it', async () => {
    const remove = await refuseHeadline(strapi(), 'Doomed ferry');
    try {
      const { rows, summary } = await run([
        folder().write('a.txt', ferryStory({ headline: 'First ferry', byline: 'By Eva Oslund' })),
        folder().write('b.txt', ferryStory({ headline: 'Doomed ferry', byline: 'By Nils Doomed' })),
        folder().write('c.txt', ferryStory()),
      ]);
      expect(rows).toMatchObject([
        { outcome: 'create' },
        {
          outcome: 'fail',
          code: 'NEWSROOM_IMPORT_ROW_FAILED',
          reason: expect.stringContaining('the desk is on fire'),
        },
        { outcome: 'create' },
      ]);
      expect(summary.counts).toMatchObject({ create: 2, fail: 1 });
      const authors = (await all('author')).map(({ name }) => name);
      expect(authors).toEqual(expect.arrayContaining(['Eva Oslund', 'Ada Norling']));
      expect(authors).not.toContain('Nils Doomed');
      expect(await all('credit')).toHaveLength(4);
      expect(await all('related-post')).toHaveLength(2);
      expect(await all('import-source')).toHaveLength(2);
      expect(await all('import-record')).toHaveLength(3);
      expect(await all('address')).toHaveLength(2);
    } finally {
      await remove();
    }
  });

  it('writes in sets exactly what the Document Service writes', async () => {
    const written: Record<string, TableRows> = {};
    for (const writer of ['sets', 'documents'] as const) {
      const { summary } = await run(mixedStories(folder()), {
        writer,
        publish: true,
        name: 'mixed',
      });
      expect(summary.counts).toMatchObject({ create: 8, embargoed: 1, 'needs review': 1, fail: 0 });
      for (const source of await all('import-source')) {
        const { articleDocumentId: documentId, articleLocale: locale, writtenHash } = source;
        const article = await articleNow(strapi(), { documentId, locale });
        expect(article!.draftHash).toBe(writtenHash);
      }
      written[writer] = await tableRows(strapi());
      // The run knows how it was to write.
      delete written[writer].newsroom_import_runs;
      await empty();
    }
    expect(Object.keys(written.sets!)).toContain('newsroom_articles_authors_lnk');
    expect(written.sets).toEqual(written.documents);
  });

  it('writes nothing in a dry run, and tells the same outcomes', async () => {
    const files = [
      folder().write('a.txt', ferryStory()),
      folder().write('b.txt', ferryStory({ headline: 'Second ferry' })),
      folder().write('c.txt', ferryStory()),
      folder().write('empty.txt', ''),
    ];
    await run(files.slice(0, 1), { publish: true });
    // The run and its records are where the plan is kept.
    const written = async () => (await everything()).slice(0, TYPES.indexOf(uid('import-run')));
    const before = await written();
    const dry = await run(files, { isDryRun: true, publish: true });
    expect(await written()).toEqual(before);
    expect(dry.summary.run).toBeNull();
    const wet = await run(files, { publish: true });
    expect(dry.summary.counts).toEqual(wet.summary.counts);
    expect(dry.summary.made).toEqual(wet.summary.made);
    expect(dry.rows.map(({ outcome }) => outcome)).toEqual(wet.rows.map(({ outcome }) => outcome));
    expect(wet.rows.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'create',
      'duplicate',
      'fail',
    ]);
  });

  it('leaves nothing behind when no input can be read', async () => {
    const before = await everything();
    const { rows, summary } = await run([`${folder().path}/missing.txt`, folder().path]);
    expect(rows.map(({ code }) => code)).toEqual([
      'NEWSROOM_INPUT_NOT_FOUND',
      'NEWSROOM_INPUT_NO_STORIES',
    ]);
    expect(summary.run).toBeNull();
    expect(await everything()).toEqual(before);
  });
}
