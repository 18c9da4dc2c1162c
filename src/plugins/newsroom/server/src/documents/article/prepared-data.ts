import type { Core } from '@strapi/strapi';

import { prepareArticle } from '../../../../story/article';
import type { DocumentData } from '../document-hook';
import { checkedUrl } from '../url';

import type { ArticleVersion } from './versions';

/** Text that is written as it is prepared, where the caller gave it. */
const PREPARED = ['headline', 'kicker', 'standfirst', 'body'] as const;

const ADDRESSES = ['sourceUrl', 'canonicalUrl'] as const;

/** Made by the plugin; what a caller sends for it is not looked at. */
const OWN = ['plainText', 'excerpt', 'wordCount', 'readingMinutes', 'bodyMedia'];

/**
 * The caller's fields as they are written: text prepared, and everything that follows from the text
 * derived again.
 *
 * @param stored the draft that is updated; null for a new article.
 * @throws NEWSROOM_BODY_INVALID, NEWSROOM_URL_INVALID
 */
export async function preparedData(
  strapi: Core.Strapi,
  data: DocumentData,
  stored: ArticleVersion | null,
): Promise<DocumentData> {
  const given = Object.fromEntries(Object.entries(data).filter(([field]) => !OWN.includes(field)));
  const { mediaHashes, plainText, excerpt, wordCount, readingMinutes, ...prepared } =
    prepareArticle({
      headline: textOf(given.headline, stored?.headline),
      kicker: textOf(given.kicker, stored?.kicker),
      standfirst: textOf(given.standfirst, stored?.standfirst),
      language: textOf(given.language, stored?.language),
      body: given.body === undefined ? (stored?.body ?? null) : given.body,
    });

  const result: DocumentData = { ...given, plainText, excerpt, wordCount, readingMinutes };
  for (const field of PREPARED) if (given[field] !== undefined) result[field] = prepared[field];
  for (const field of ADDRESSES) {
    if (given[field] !== undefined) result[field] = checkedUrl(given[field], field);
  }
  if (given.body !== undefined) result.bodyMedia = await filesOf(strapi, mediaHashes);
  if (stored?.firstPublishedOn) delete result.firstPublishedOn;
  return result;
}

/** What a text field holds after a write that may leave it out. */
export function textOf(given: unknown, stored: string | null | undefined): string | null {
  if (given === undefined) return stored ?? null;
  return typeof given === 'string' ? given : null;
}

/** The Media Library's files that a body shows; linked, so that the library knows they are in use. */
async function filesOf(strapi: Core.Strapi, hashes: string[]): Promise<number[]> {
  if (hashes.length === 0) return [];
  const files: Array<{ id: number }> = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: hashes } }, select: ['id'] });
  return files.map((file) => file.id);
}
