import type { Core } from '@strapi/strapi';

import { openly } from '../../gate/sight';
import { ARTICLE_STATE } from '../../uids';
import { keepListing } from '../listing/keep-listing';
import { keepSearchIndex } from './keep-index';

/** Up to which moment the ends of embargoes have been heeded, a process. */
const heeded = new WeakMap<Core.Strapi, number>();

/** Ends that the dispatcher of another process may not have announced yet. */
const LOOK_BACK_MS = 10 * 60_000;

const AT_MOST = 500;

/**
 * A story whose embargo has ended is found from that moment on, though its end changes no row: the
 * dispatcher announces it, and where none runs, or it is a second late, the first search does this.
 */
export async function admitOpened(strapi: Core.Strapi, now: Date): Promise<void> {
  const from = heeded.get(strapi) ?? now.getTime() - LOOK_BACK_MS;
  if (now.getTime() <= from) return;
  const opened: Array<{ articleDocumentId: string; articleLocale: string }> = await openly(() =>
    strapi.db.query(ARTICLE_STATE).findMany({
      select: ['articleDocumentId', 'articleLocale'],
      where: {
        embargoUntil: { $gt: new Date(from), $lte: now },
        articleLocale: { $notNull: true },
      },
      limit: AT_MOST,
    }),
  );
  const articles = opened.map((row) => ({
    documentId: row.articleDocumentId,
    locale: row.articleLocale,
  }));
  if (articles.length > 0) {
    await openly(() =>
      strapi.db.transaction(async () => {
        await keepListing(strapi, articles);
        await keepSearchIndex(strapi, articles);
      }),
    );
  }
  heeded.set(strapi, now.getTime());
}
