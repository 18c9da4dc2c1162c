import type { Core, UID } from '@strapi/strapi';

import type { WholeArticle, WholeVersion } from '../../../story/whole';
import type { Row } from '../services/content/row';
import { ADDRESS, ARTICLE, ARTICLE_STATE, CORRECTION } from '../uids';
import { instant, text, texts } from './values';
import { VERSION_POPULATE, wholeVersion } from './whole-version';
import type { WholeOptions } from './whole-version';

/** All there is of articles, by the row that goes out; the address is told when it is asked for. */
export async function wholeArticles(
  strapi: Core.Strapi,
  articles: ReadonlyArray<{ id: number }>,
  options: WholeOptions,
): Promise<Map<number, (url: string) => WholeArticle>> {
  const rows: Row[] = await strapi.db.query(ARTICLE).findMany({
    where: { id: { $in: articles.map(({ id }) => id) } },
    populate: VERSION_POPULATE,
  });
  const drafts = options.withPrivate ? await draftsOf(strapi, rows) : new Map<string, Row>();
  const [states, corrections, redirects] = await Promise.all([
    ownedBy(strapi, ARTICLE_STATE, rows),
    ownedBy(strapi, CORRECTION, rows, { date: 'asc', id: 'asc' }),
    ownedBy(strapi, ADDRESS, rows, { path: 'asc' }),
  ]);
  return new Map(
    rows.map((row) => {
      const about = {
        states: states(row),
        corrections: corrections(row),
        addresses: redirects(row),
        draft: drafts.get(String(row.documentId)) ?? null,
      };
      return [Number(row.id), (url: string) => wholeArticle(row, about, { ...options, url })];
    }),
  );
}

/** The drafts of public articles, by documentId. */
async function draftsOf(strapi: Core.Strapi, articles: readonly Row[]): Promise<Map<string, Row>> {
  const isPublic = articles.filter(({ publishedAt }) => publishedAt !== null);
  const drafts: Row[] = await strapi.db.query(ARTICLE).findMany({
    where: {
      documentId: { $in: isPublic.map(({ documentId }) => String(documentId)) },
      locale: { $in: [...new Set(isPublic.map(({ locale }) => String(locale)))] },
      publishedAt: null,
    },
    populate: VERSION_POPULATE,
  });
  return new Map(drafts.map((draft) => [String(draft.documentId), draft]));
}

/** What names its article by document and locale. */
async function ownedBy(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  articles: readonly Row[],
  orderBy: object = { id: 'asc' },
): Promise<(article: Row) => Row[]> {
  const documentIds = [...new Set(articles.map(({ documentId }) => String(documentId)))];
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where: { articleDocumentId: { $in: documentIds } }, orderBy });
  const keyOf = (documentId: unknown, locale: unknown) => `${String(documentId)}:${String(locale)}`;
  const byArticle = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.articleDocumentId, row.articleLocale);
    byArticle.set(key, [...(byArticle.get(key) ?? []), row]);
  }
  return ({ documentId, locale }) => byArticle.get(keyOf(documentId, locale)) ?? [];
}

interface About {
  states: Row[];
  corrections: Row[];
  addresses: Row[];
  /** Of a public article. */
  draft: Row | null;
}

/** The fields stand in the order in which they are read back: an export is the same bytes. */
function wholeArticle(
  row: Row,
  { states: [state], corrections, addresses, draft }: About,
  { url, ...options }: WholeOptions & { url: string },
): WholeArticle {
  const { publication, withPrivate } = options;
  const version = wholeVersion(row, options);
  return {
    id: String(row.documentId),
    locale: String(row.locale),
    site: publication.siteUrl.replace(/\/$/, ''),
    url,
    isPublished: row.publishedAt !== null,
    ...version,
    state: {
      pubStatus: (text(state?.pubStatus) ?? 'usable') as WholeArticle['state']['pubStatus'],
      reason: withPrivate ? text(state?.reason) : null,
      legal: withPrivate && state?.legal === true,
      embargoUntil: instant(state?.embargoUntil),
      historical: state?.historical === true,
      dismissed: withPrivate ? texts(state?.dismissed) : [],
    },
    corrections: corrections.map((correction) => ({
      kind: text(correction.kind) as WholeArticle['corrections'][number]['kind'],
      text: String(correction.text),
      date: instant(correction.date),
    })),
    redirects: addresses
      .filter(({ current }) => current !== true && current !== 1)
      .map(({ path }) => String(path))
      .sort(),
    draft: withPrivate && draft ? otherwise(wholeVersion(draft, options), version) : null,
  };
}

/** What one version has that the other has not; null where they are the same. */
function otherwise(one: WholeVersion, other: WholeVersion): WholeArticle['draft'] {
  const told = Object.entries(one).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name as keyof WholeVersion]),
  );
  return told.length === 0 ? null : Object.fromEntries(told);
}
