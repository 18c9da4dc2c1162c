import { publicIds } from '../../../src/plugins/newsroom/server/src/gate/written-rows';
import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import type { DatabaseClient } from '../harness/databases';
import { grant, READ_ACTIONS } from './matrix/callers';
import { reader } from './newsdesk';
import { fillNewsroom } from './plans/full-newsroom';
import { planOf, statementsOf } from './plans/plans';
import type { Access } from './plans/plans';

jest.setTimeout(300_000);

/** What grows with every story. None of these may be read from one end to the other for a reader. */
const LARGE =
  /^newsroom_(articles|article_states|listing|search|credits|related_posts|corrections|addresses|tombstones)(_|$)|^files_related_mph$/;

/** By route; the first index is the one that the whole answer hangs on. */
const ROUTES: Array<{ path: string; index: Record<DatabaseClient, RegExp | null> }> = [
  { path: '/articles?view=card', index: ofListing() },
  { path: '/articles/latest?pagination[limit]=25', index: ofListing() },
  { path: '/articles?section=section-3&tag=tag-3', index: ofListing() },
  { path: '/articles?sort=publishedOn:desc', index: named('newsroom_articles_published_order') },
  { path: '/articles/by-slug/ferry-77', index: named('newsroom_articles_public_slug') },
  { path: '/articles/article-77', index: named('newsroom_articles_documents_idx') },
  { path: '/articles/article-77/related', index: ofListing() },
  { path: '/sections/by-slug/section-3', index: ofListing() },
  { path: '/authors/by-slug/author-3', index: ofListing() },
  { path: '/tags/by-slug/tag-3', index: ofListing() },
  { path: '/archives?section=section-3', index: ofListing() },
  { path: '/feeds/rss.xml', index: ofListing() },
  { path: '/feeds/sections/section-3/atom.xml', index: ofListing() },
  { path: '/articles/ferry-77/page', index: named('newsroom_articles_public_slug') },
  { path: '/sitemaps/news.xml', index: ofListing() },
  // PostgreSQL looks through so few words as fast without an index.
  { path: '/search?q=77', index: ofSearch() },
];

function named(index: string) {
  const name = new RegExp(index);
  return { sqlite: name, postgres: name, mysql: name };
}

/** The table is its own order: its primary key, and what begins with it. */
function ofListing() {
  return {
    sqlite: /sqlite_autoindex_newsroom_listing_1|newsroom_listing_month/,
    postgres: /newsroom_listing_pkey|newsroom_listing_month/,
    mysql: /PRIMARY|newsroom_listing_month/,
  };
}

/** SQLite's full-text index is a table of its own, and the articles are found by their ids. */
function ofSearch() {
  return {
    sqlite: /VIRTUAL TABLE/,
    postgres: null,
    mysql: /newsroom_search_words/,
  };
}

describe.each(databasesHere())('plans of public reads on %s', (client) => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
    const { strapi } = newsroom;
    const actions = READ_ACTIONS.filter((action) => action.startsWith('plugin::newsroom'));
    await grant(strapi, 'public', actions);
    await fillNewsroom(strapi);
  });

  afterAll(() => newsroom?.stop());

  const askedFor = (path: string) =>
    statementsOf(newsroom.strapi, () =>
      // Passes by what is kept, or the second reader would ask nothing.
      reader(newsroom)(path).set('Cookie', 'cold=1').expect(200),
    );

  const plansOf = async (path: string): Promise<Access[]> => {
    const accesses: Access[] = [];
    for (const statement of await askedFor(path)) {
      accesses.push(...(await planOf(newsroom.strapi, statement)));
    }
    return accesses;
  };

  const indexed = ROUTES.filter(({ index }) => index[client] !== null);
  it.each(indexed)('$path goes by the index that is made for it', async ({ path, index }) => {
    const indexes = (await plansOf(path)).map((access) => String(access.index));
    expect(indexes).toEqual(expect.arrayContaining([expect.stringMatching(index[client]!)]));
  });

  if (client === 'postgres') {
    const onServer = async (sql: string) =>
      ((await newsroom.strapi.db.connection.raw(sql)) as { rows: Array<{ name: string }> }).rows;
    const card = '/articles/by-slug/ferry-77?view=card';

    it('has the server keep the plans of what is asked again and again', async () => {
      await askedFor(card);
      const names = await onServer('select name from pg_prepared_statements');
      expect(names).toContainEqual({ name: expect.stringMatching(/^newsroom_[0-9a-f]{32}$/) });
    });

    it('has it plan a list only a few times, whatever number of rows is wanted', async () => {
      for (let time = 0; time < 40; time += 1)
        await askedFor('/articles/latest?pagination[limit]=1');
      const plans = await onServer(
        `select name from pg_prepared_statements
         where generic_plans > 0 and statement like '%newsroom_listing%l.term = ''''%'`,
      );
      expect(plans).toHaveLength(1);
    });

    // As behind a pooler that hands its connections round.
    it('answers the same where the server has lost what it kept', async () => {
      const { body } = await reader(newsroom)(card).set('Cookie', 'cold=1').expect(200);
      await onServer('deallocate all');
      const again = await reader(newsroom)(card).set('Cookie', 'cold=1').expect(200);
      expect(again.body).toEqual(body);
      expect(again.body.data.slug).toBe('ferry-77');
    });
  }

  // The others know how much there is, and rightly read a table of some thousand rows from end to end;
  // SQLite goes by the statement and the indexes alone, and so tells whether there is one for everything.
  if (client !== 'sqlite') return;

  it.each(ROUTES)('$path reads no large table whole', async ({ path }) => {
    expect((await plansOf(path)).filter(isTooMuch)).toEqual([]);
  });

  // What a host app's own types show of ours is looked at behind Strapi's query, row by row.
  const GATED = ['article', 'correction', 'credit', 'related-post', 'contributor'];
  it.each(GATED)('the gate reads of %ss those in question alone', async (name) => {
    const { strapi } = newsroom;
    const rows = [{ id: 1 }, { id: 2 }];
    const statements = await statementsOf(strapi, () =>
      publicIds(strapi, `plugin::newsroom.${name}`, rows),
    );
    expect(statements).toHaveLength(1);
    expect((await planOf(strapi, statements[0]!)).filter(isTooMuch)).toEqual([]);
  });
});

/** An index that holds few rows of a large table. */
const FEW = 'newsroom_article_states_closable';

const isTooMuch = ({ table, isWhole, index }: Access): boolean =>
  isWhole && LARGE.test(table) && index !== FEW;
