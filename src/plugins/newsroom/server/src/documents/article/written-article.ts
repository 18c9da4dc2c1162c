import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import { readingOf } from '../document-hook';
import type { DocumentParams, ManyEntries } from '../document-hook';

import { settle } from './settle';
import type { ArticleKey } from './versions';

interface Written {
  article: ArticleKey;
  /** What the caller asked for, before the hook took the publication out of it. */
  params: DocumentParams;
  /** What Strapi returned for the draft. */
  draft: unknown;
  formerlyPublished: string | null;
}

/**
 * What create and update do after the draft stands. With `status: 'published'` Strapi would publish
 * inside itself, past every middleware: here it goes through publish, the one door. Either way the
 * caller gets what Strapi would have returned.
 */
export async function writtenArticle(
  strapi: Core.Strapi,
  { article, params, draft, formerlyPublished }: Written,
): Promise<unknown> {
  const { changedLinks } = await settle(strapi, article, formerlyPublished);
  const reading = { ...readingOf(params), ...article };
  const documents = strapi.documents(ARTICLE);

  if (params.status === 'published') {
    const { entries } = (await documents.publish(reading)) as ManyEntries;
    return entries[0];
  }
  if (!changedLinks) return draft;
  return documents.findOne({ ...reading, status: 'draft' });
}
