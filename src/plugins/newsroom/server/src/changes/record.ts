import type { Core } from '@strapi/strapi';

import { keepListing } from '../services/listing/keep-listing';
import { keepSearchIndex } from '../services/search/keep-index';
import { CHANGE } from '../uids';

import type { Change } from './change';
import { nudge } from './nudge';

/**
 * Writes changes into the log. Call it in the transaction of the change itself, as late in it as
 * may be: then no reader learns of a change that was taken back, and none is missed. The listing and
 * the search index of the articles that are named are brought up to date with it.
 */
export async function recordChanges(
  strapi: Core.Strapi,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const createdAt = new Date();
  await strapi.db.transaction(async ({ onCommit }) => {
    const articles = namedArticles(changes);
    await keepListing(strapi, articles);
    await keepSearchIndex(strapi, articles);
    await strapi.db.query(CHANGE).createMany({
      data: changes.map(({ kind, documentId, locale }) => ({
        kind,
        subjectId: documentId,
        subjectLocale: locale,
        createdAt,
      })),
    });
    onCommit(() => nudge(strapi));
  });
}

const namedArticles = (changes: readonly Change[]) =>
  changes.flatMap(({ kind, documentId, locale }) =>
    kind === 'article' && documentId !== null && locale !== null ? [{ documentId, locale }] : [],
  );
