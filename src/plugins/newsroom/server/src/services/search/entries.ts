import { openly } from '../../gate/sight';
import { on } from '../../imports/write/rows/insert';
import type { Writing } from '../../imports/write/rows/insert';
import { ARTICLE } from '../../uids';
import { treeOf } from '../content/read/relations/tree';
import { withRelations } from '../content/read/relations/load-relations';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import { ofArticles } from '../listing/of-articles';
import type { ListedArticle } from '../listing/of-articles';
import { LISTING, EVERYTHING } from '../listing/table';
import { closedInAnyLocale } from '../public-articles';
import { joined, ownWordsOf, stemsIn } from './own-words';
import type { OwnWords } from './own-words';
import type { SearchEntry } from './stores';

/** Columns of an article that are sought in. */
const TEXTS = ['headline', 'kicker', 'standfirst', 'byline', 'plain_text'];

const NAME = { fields: ['name'] };
const NAMES = {
  authors: NAME,
  credits: {
    fields: ['name', 'organization'],
    populate: { contributor: { fields: ['name', 'organization'] }, author: NAME },
  },
  section: NAME,
  tags: NAME,
};

/** What of these articles is public at this moment, as words. Their listing must be up to date. */
export async function entriesOf(
  writing: Writing,
  articles: readonly ListedArticle[],
): Promise<SearchEntry[]> {
  const { strapi, trx } = writing;
  const now = new Date();
  const articleRows = on(writing, strapi.db.metadata.get(ARTICLE).tableName);
  const rows: Row[] = await ofArticles(articleRows, articles)
    .select('id', 'document_id', 'locale', ...TEXTS)
    .whereNotNull('published_at')
    .whereNotIn(['document_id', 'locale'], closedInAnyLocale(strapi, now));
  if (rows.length === 0) return [];

  const tree = treeOf(strapi, { name: 'article', populate: NAMES });
  const [named, dates] = [
    await openly(() => withRelations(strapi, rows, tree, { now, on: trx })),
    await shownDates(writing, rows),
  ];
  return named.map((row) => entryOf(row, dates.get(Number(row.id)) ?? 0, ownWordsOf(row)));
}

async function shownDates(
  writing: Writing,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, number>> {
  const articles = rows.map(({ document_id, locale }) => ({
    documentId: String(document_id),
    locale: String(locale),
  }));
  const listed: Array<{ article_id: number; shown_on: number | string }> = await ofArticles(
    on(writing, LISTING),
    articles,
  )
    .select('article_id', 'shown_on')
    .where({ term: EVERYTHING });
  return new Map(listed.map((row) => [Number(row.article_id), Number(row.shown_on)]));
}

/** An article with whom and what it names, as words. */
export function entryOf(row: Row, shownOn: number, own: OwnWords): SearchEntry {
  const locale = String(row.locale);
  const credits = rowsOf(row.credits);
  const named = [
    ...rowsOf(row.authors),
    ...credits,
    ...credits.flatMap((credit) => [...rowsOf(credit.contributor), ...rowsOf(credit.author)]),
    ...rowsOf(row.section),
    ...rowsOf(row.tags),
  ];
  const names = new Set(named.flatMap(({ name, organization }) => [name, organization]));
  return {
    article_id: Number(row.id),
    document_id: String(row.document_id),
    locale,
    shown_on: shownOn,
    words: {
      headline: own.headline,
      summary: own.summary,
      names: joined([own.byline, stemsIn([...names], locale)]),
      body: own.body,
    },
  };
}
