import type { Core } from '@strapi/strapi';

import { stateKey } from '../../documents/article-state/key';
import type { ArticleState } from '../../documents/article-state/state';
import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE, ARTICLE_STATE } from '../../uids';

import type { PublishedFacts, Standing } from './standing';

type PublishedRow = ArticleKey &
  Omit<PublishedFacts, 'section' | 'noindex'> & {
    section: { slug: string | null } | null;
    noindex: boolean | null;
  };

const FIELDS = [
  'documentId',
  'locale',
  'slug',
  'headline',
  'language',
  'publishedOn',
  'firstPublishedOn',
  'updatedOn',
  'noindex',
];

/** Two small queries, in the transaction of the caller. */
export async function readStanding(strapi: Core.Strapi, article: ArticleKey): Promise<Standing> {
  const [standing] = await readStandings(strapi, [article]);
  return standing!;
}

/** The same for a set of articles, in their order; also two queries. */
export async function readStandings(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<Standing[]> {
  const rows: PublishedRow[] = await strapi.db.query(ARTICLE).findMany({
    select: FIELDS,
    where: {
      documentId: { $in: articles.map(({ documentId }) => documentId) },
      publishedAt: { $notNull: true },
    },
    populate: { section: { select: ['slug'] } },
  });
  const states: Array<ArticleState & { key: string }> = await strapi.db
    .query(ARTICLE_STATE)
    .findMany({ where: { key: { $in: articles.map(stateKey) } } });
  const published = new Map(rows.map((row) => [stateKey(row), row]));
  const stated = new Map(states.map((state) => [state.key, state]));
  return articles.map((article) => {
    const key = stateKey(article);
    return standingOf(article, published.get(key) ?? null, stated.get(key) ?? null);
  });
}

function standingOf(
  { documentId, locale }: ArticleKey,
  row: PublishedRow | null,
  state: ArticleState | null,
): Standing {
  return {
    documentId,
    locale,
    published: row && {
      slug: row.slug,
      headline: row.headline,
      language: row.language,
      section: row.section?.slug ?? null,
      publishedOn: row.publishedOn,
      firstPublishedOn: row.firstPublishedOn,
      updatedOn: row.updatedOn,
      noindex: row.noindex === true,
    },
    state: state && {
      pubStatus: state.pubStatus ?? 'usable',
      legal: state.legal === true,
      embargoUntil: state.embargoUntil,
      historical: state.historical === true,
      version: state.version,
    },
  };
}
