import type { Core } from '@strapi/strapi';

import { prepareArticle } from '../../../../story/article';
import type { DocumentData } from '../document-hook';
import { checkedUrl } from '../url';
import { fileIdsByHash, idsOf } from './body-files';

import type { ArticleVersion } from './versions';

/** Text that is written as it is prepared, where the caller gave it. */
const PREPARED = ['headline', 'kicker', 'standfirst', 'body'] as const;

const ADDRESSES = ['sourceUrl', 'canonicalUrl'] as const;

/** Made by the plugin; what a caller sends for it is not looked at. */
const OWN = ['plainText', 'excerpt', 'wordCount', 'readingMinutes', 'bodyMedia'];

/** What is written of a call, but for the files that it has to look up. */
export interface PreparedFields {
  fields: DocumentData;
  /** Hashes of the files in the body; null where the caller gave no body. */
  mediaHashes: string[] | null;
}

/**
 * The caller's fields as they are written: text prepared, and everything that follows from the text
 * derived again. The one preparation of an editor's write and of an import's set.
 *
 * @param stored the draft that is updated; null for a new article.
 * @throws NEWSROOM_BODY_INVALID, NEWSROOM_URL_INVALID
 */
export function preparedFields(data: DocumentData, stored: ArticleVersion | null): PreparedFields {
  const given = Object.fromEntries(Object.entries(data).filter(([field]) => !OWN.includes(field)));
  const { mediaHashes, plainText, excerpt, wordCount, readingMinutes, ...prepared } =
    prepareArticle({
      headline: textOf(given.headline, stored?.headline),
      kicker: textOf(given.kicker, stored?.kicker),
      standfirst: textOf(given.standfirst, stored?.standfirst),
      language: textOf(given.language, stored?.language),
      body: given.body === undefined ? (stored?.body ?? null) : given.body,
    });

  const fields: DocumentData = { ...given, plainText, excerpt, wordCount, readingMinutes };
  for (const field of PREPARED) if (given[field] !== undefined) fields[field] = prepared[field];
  for (const field of ADDRESSES) {
    if (given[field] !== undefined) fields[field] = checkedUrl(given[field], field);
  }
  if (stored?.firstPublishedOn) delete fields.firstPublishedOn;
  return { fields, mediaHashes: given.body === undefined ? null : mediaHashes };
}

/** `preparedFields`, with the files of the body linked. Throws what that one throws. */
export async function preparedData(
  strapi: Core.Strapi,
  data: DocumentData,
  stored: ArticleVersion | null,
): Promise<DocumentData> {
  const { fields, mediaHashes } = preparedFields(data, stored);
  if (mediaHashes === null) return fields;
  // Linked, so that the library knows they are in use.
  const files = await fileIdsByHash(strapi, mediaHashes);
  return { ...fields, bodyMedia: idsOf(mediaHashes, files) };
}

/** What a text field holds after a write that may leave it out. */
export function textOf(given: unknown, stored: string | null | undefined): string | null {
  if (given === undefined) return stored ?? null;
  return typeof given === 'string' ? given : null;
}
