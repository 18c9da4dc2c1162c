import type { Core } from '@strapi/strapi';

import { rebuildListing } from '../../../../src/plugins/newsroom/server/src/services/listing/complete-listing';
import { rebuildSearchIndex } from '../../../../src/plugins/newsroom/server/src/services/search/complete-index';
import { clientOf } from '../../../../src/plugins/newsroom/server/src/services/content/read/sql';
import { manyStories } from '../many-stories';
import { mixedStories } from '../mixed-stories';
import type { StoryFolder } from '../stories';
import { runImport } from './import-tools';
import type { Row } from './import-tools';

/** What the search keeps of texts, as far as each database tells it. */
const WORDS: Record<string, string> = {
  sqlite: `select doc, col, "offset", term from temp.newsroom_search_seen order by doc, col, "offset"`,
  postgres: 'select article_id, words::text from newsroom_search order by article_id',
  mysql: 'select article_id, heading, words from newsroom_search order by article_id',
};

/** A set lists and indexes its articles from what it wrote; elsewhere that is read off the database. */
export function shown(strapiOf: () => Core.Strapi, folder: () => StoryFolder): void {
  it('lists and indexes what it publishes as both are made anew', async () => {
    const strapi = strapiOf();
    const sources = [...manyStories(folder()), ...mixedStories(folder())];
    const { summary } = await runImport(strapi, sources, { publish: true });
    // Of fewer each is told by name, and written into listing and index with that.
    expect(summary.counts.create).toBeGreaterThan(20);
    expect(summary.counts.embargoed).toBe(1);

    const written = await everythingShown();
    expect(written.listing.length).toBeGreaterThan(2 * summary.counts.create);
    expect(written.words.length).toBeGreaterThanOrEqual(written.search.length);
    await strapi.db.getConnection('newsroom_listing').delete();
    await rebuildListing(strapi);
    await rebuildSearchIndex(strapi);
    expect(await everythingShown()).toEqual(written);
  });

  async function everythingShown() {
    const strapi = strapiOf();
    const client = clientOf(strapi);
    return strapi.db.transaction(async ({ trx }) => {
      const rows = async (sql: string): Promise<Row[]> => {
        const told = (await trx.raw(sql)) as Row[] | [Row[]] | { rows: Row[] };
        const list = Array.isArray(told) ? told : told.rows;
        return (client === 'mysql' ? list[0] : list) as unknown as Row[];
      };
      if (client === 'sqlite') {
        await trx.raw(
          'create virtual table if not exists temp.newsroom_search_seen using fts5vocab(main, newsroom_search_words, instance)',
        );
      }
      return {
        listing: await rows('select * from newsroom_listing order by term, article_id'),
        search: await rows(
          'select article_id, document_id, locale, shown_on from newsroom_search order by article_id',
        ),
        words: await rows(WORDS[client]!),
      };
    });
  }
}
