import type { Core, UID } from '@strapi/strapi';

import type { Block } from '../../../story/model';
import type { Publication } from '../../../story/render';
import type { WholeArticle, WholeAuthor, WholeCredit, WholeTerm } from '../../../story/whole';
import { rowsOf } from '../services/content/row';
import type { Row } from '../services/content/row';
import { ADDRESS, ARTICLE, ARTICLE_STATE, CORRECTION } from '../uids';
import { datelineOf, instant, text, texts } from './values';
import { wholeRelatedPosts } from './whole-related-posts';

const POPULATE = {
  authors: true,
  tags: true,
  section: true,
  leadImage: true,
  credits: { populate: { contributor: true, author: true } },
  relatedPosts: { populate: { target: { select: ['documentId', 'slug', 'locale'] } } },
};

interface Options {
  publication: Pick<Publication, 'siteUrl' | 'mediaUrl'>;
  /** With what is for the newsroom alone: notes, reasons, addresses of authors. */
  withPrivate: boolean;
}

/** All there is of articles, by the row that goes out; the address is told when it is asked for. */
export async function wholeArticles(
  strapi: Core.Strapi,
  articles: ReadonlyArray<{ id: number }>,
  options: Options,
): Promise<Map<number, (url: string) => WholeArticle>> {
  const rows: Row[] = await strapi.db.query(ARTICLE).findMany({
    where: { id: { $in: articles.map(({ id }) => id) } },
    populate: POPULATE,
  });
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
      };
      return [Number(row.id), (url: string) => wholeArticle(row, about, { ...options, url })];
    }),
  );
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
}

/** The fields stand in the order in which they are read back: an export is the same bytes. */
function wholeArticle(
  row: Row,
  { states: [state], corrections, addresses }: About,
  { publication, withPrivate, url }: Options & { url: string },
): WholeArticle {
  const own = (value: unknown) => (withPrivate ? text(value) : null);
  const [leadImage] = rowsOf(row.leadImage);
  const author = (each: Row) => wholeAuthor(each, withPrivate);
  return {
    id: String(row.documentId),
    locale: String(row.locale),
    site: publication.siteUrl.replace(/\/$/, ''),
    url,
    isPublished: row.publishedAt !== null,
    slug: String(row.slug),
    headline: String(row.headline),
    kicker: text(row.kicker),
    label: text(row.label) as WholeArticle['label'],
    standfirst: text(row.standfirst),
    body: Array.isArray(row.body) ? (row.body as Block[]) : [],
    byline: text(row.byline),
    creditLine: text(row.creditLine),
    dateline: datelineOf(row),
    authors: rowsOf(row.authors).map(author),
    credits: rowsOf(row.credits).map((credit) => wholeCredit(credit, withPrivate)),
    relatedPosts: wholeRelatedPosts(row),
    section: rowsOf(row.section).map(wholeTerm)[0] ?? null,
    tags: rowsOf(row.tags).map(wholeTerm),
    genre: text(row.genre),
    language: text(row.language),
    publishedOn: instant(row.publishedOn),
    firstPublishedOn: instant(row.firstPublishedOn),
    updatedOn: instant(row.updatedOn),
    sourceName: text(row.sourceName),
    sourceUrl: text(row.sourceUrl),
    canonicalUrl: text(row.canonicalUrl),
    usageTerms: text(row.usageTerms),
    copyrightHolder: text(row.copyrightHolder),
    access: (text(row.access) ?? 'free') as WholeArticle['access'],
    seoTitle: text(row.seoTitle),
    seoDescription: text(row.seoDescription),
    noindex: row.noindex === true,
    publicNote: text(row.publicNote),
    editorNote: own(row.editorNote),
    leadImage: leadImage
      ? {
          url: new URL(String(leadImage.url), publication.mediaUrl).href,
          alternativeText: text(leadImage.alternativeText),
          caption: text(row.leadImageCaption) ?? text(leadImage.caption),
          credit: text(row.leadImageCredit),
        }
      : null,
    leadImageCaption: text(row.leadImageCaption),
    leadImageCredit: text(row.leadImageCredit),
    state: {
      pubStatus: (text(state?.pubStatus) ?? 'usable') as WholeArticle['state']['pubStatus'],
      reason: own(state?.reason),
      legal: withPrivate && state?.legal === true,
      embargoUntil: instant(state?.embargoUntil),
      historical: state?.historical === true,
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
  };
}

function wholeAuthor(row: Row, withPrivate: boolean): WholeAuthor {
  return {
    slug: String(row.slug),
    name: String(row.name),
    givenName: text(row.givenName),
    familyName: text(row.familyName),
    jobTitle: text(row.jobTitle),
    organization: text(row.organization),
    bio: text(row.bio),
    location: text(row.location),
    email: withPrivate ? text(row.email) : null,
    sameAs: texts(row.sameAs),
    aliases: withPrivate ? texts(row.aliases) : [],
    active: row.active !== false && row.active !== 0,
  };
}

function wholeCredit(row: Row, withPrivate: boolean): WholeCredit {
  const [contributor] = rowsOf(row.contributor);
  const [author] = rowsOf(row.author);
  return {
    name: text(row.name),
    role: text(row.role) as WholeCredit['role'],
    organization: text(row.organization),
    place: text(row.place),
    contributor: contributor
      ? {
          name: String(contributor.name),
          organization: text(contributor.organization),
          kind: contributor.kind === 'organization' ? 'organization' : 'person',
          aliases: withPrivate ? texts(contributor.aliases) : [],
        }
      : null,
    author: author ? wholeAuthor(author, withPrivate) : null,
  };
}

function wholeTerm(row: Row): WholeTerm {
  return { slug: String(row.slug), name: String(row.name), description: text(row.description) };
}
