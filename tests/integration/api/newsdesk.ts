import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

import type { Newsroom } from '../harness/boot';

/** Makes stories for the tests of the API, each with people, a related post and a state of its own. */

type Fields = Record<string, unknown>;

export interface Filed {
  documentId: string;
  slug: string;
  locale: string;
  /** A word that stands in every text of this story and in no other. */
  mark: string;
}

export interface FilingOptions {
  mark: string;
  locale?: string;
  publish?: boolean;
  state?: { pubStatus?: string; embargoUntil?: Date | null };
  fields?: Fields;
  /** documentId of the article that the related post points to. */
  target?: string;
}

export async function fileStory(strapi: Core.Strapi, options: FilingOptions): Promise<Filed> {
  const { mark, locale = 'en', publish = true, target } = options;
  const slug = `${mark}-opens`;
  const contributor = await make(strapi, 'contributor', { name: `Contributor ${mark}` });
  const credit = await make(strapi, 'credit', {
    contributor: contributor.documentId,
    name: `Credited ${mark}`,
    place: `Place ${mark}`,
  });
  const relatedPost = await make(strapi, 'related-post', {
    headline: `Read also ${mark}`,
    teaser: `Teaser ${mark}`,
    url: `https://example.org/${mark}`,
    ...(target ? { target: { documentId: target, locale } } : {}),
  });
  const article = await strapi.documents('plugin::newsroom.article').create({
    locale,
    data: {
      headline: `Headline ${mark}`,
      slug,
      standfirst: `Standfirst ${mark}`,
      body: [paragraph(`First paragraph of ${mark}.`), paragraph(`Second of ${mark}.`)],
      editorNote: `private-note ${mark}`,
      publishedOn: '2024-03-05T08:00:00.000Z',
      credits: [credit.documentId],
      relatedPosts: [relatedPost.documentId],
      ...options.fields,
    } as never,
  });
  const { documentId } = article;
  for (const [type, row] of [
    ['credit', credit],
    ['related-post', relatedPost],
  ] as const) {
    await strapi.db.query(`plugin::newsroom.${type}`).updateMany({
      where: { documentId: row.documentId },
      data: { articleDocumentId: documentId, articleLocale: locale },
    });
  }
  if (publish) await strapi.documents('plugin::newsroom.article').publish({ documentId, locale });
  await setState(strapi, { documentId, locale }, options.state ?? {});
  return { documentId, slug, locale, mark };
}

export async function setState(
  strapi: Core.Strapi,
  { documentId, locale }: { documentId: string; locale: string },
  state: Fields,
): Promise<void> {
  const key = `${documentId}:${locale}`;
  const data = { articleDocumentId: documentId, articleLocale: locale, ...state };
  await put(strapi, 'article-state', key, { pubStatus: 'usable', ...data });
  // Written past the Document Service, so the log of changes is told by hand.
  await strapi
    .plugin('newsroom')
    .service('changes')
    .record([{ kind: 'article', documentId, locale }]);
}

/** Reserves a path for an article, as the hooks do when a slug changes. */
export async function setAddress(
  strapi: Core.Strapi,
  { documentId, locale }: { documentId: string; locale: string },
  path: string,
  current: boolean,
): Promise<void> {
  const key = createHash('sha256').update(`${locale}\0${path}`).digest('hex');
  const data = { path, current, articleDocumentId: documentId, articleLocale: locale };
  await put(strapi, 'address', key, data);
}

export async function make(
  strapi: Core.Strapi,
  type: 'author' | 'contributor' | 'credit' | 'related-post' | 'section' | 'tag',
  data: Fields,
): Promise<{ documentId: string }> {
  return strapi.documents(`plugin::newsroom.${type}`).create({ data: data as never });
}

export async function addLocale(strapi: Core.Strapi, code: string): Promise<void> {
  await strapi.plugin('i18n').service('locales').create({ code, name: code });
}

/** Last-Modified counts whole seconds, and is told when the second of the change is over. */
export function untilTheNextSecond(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_050 - (Date.now() % 1_000)));
}

export function paragraph(text: string) {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

/** Supertest listens on another port for each request; addresses in answers follow the Host. */
export const HOST = 'newsroom.test';

/** Asks the newsroom's API, uncompressed: each coding has an ETag of its own. */
export function reader({ http }: Newsroom, method: 'get' | 'head' | 'post' | 'put' = 'get') {
  return (path: string) => {
    const asked = supertest(http)[method](`/api/newsroom${path}`);
    return asked.set('Host', HOST).set('Accept-Encoding', 'identity');
  };
}

/** Creates or updates: the hooks may have made the row already. */
async function put(strapi: Core.Strapi, type: string, key: string, data: Fields): Promise<void> {
  const rows = strapi.db.query(`plugin::newsroom.${type}` as never);
  const existing = await rows.findOne({ where: { key } });
  if (existing) await rows.update({ where: { key }, data });
  else await rows.create({ data: { key, ...data } });
}
