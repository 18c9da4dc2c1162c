import type { Core } from '@strapi/strapi';

import { recordChanges } from '../../changes';
import { announced } from '../../delivery/outbox/write';
import { ARTICLE_STATE } from '../../uids';
import type { ArticleKey } from '../article/versions';
import { newDocumentId } from '../new-document-id';

import { embargoFields } from './embargo';
import { stateKey } from './key';

export { stateKey };

export type PubStatus = 'usable' | 'withheld' | 'canceled';

export interface ArticleState {
  pubStatus: PubStatus;
  reason: string | null;
  /** Taken away by the law: 451 at its address (RFC 7725). */
  legal: boolean;
  /** ISO 8601; the article is public from this moment on. */
  embargoUntil: string | null;
  historical: boolean;
  /** Raised at each change, so that a channel can tell the newer of two messages. */
  version: number;
}

export type StateChange = Partial<Omit<ArticleState, 'version'>>;

/**
 * Makes the one live-state row of an article where there is none, and keeps its headline, which is
 * only there so that an editor recognises the row.
 */
export async function keepState(
  strapi: Core.Strapi,
  article: ArticleKey,
  headline: string | null,
): Promise<void> {
  const now = new Date();
  const key = stateKey(article);
  const states = strapi.db.query(ARTICLE_STATE);
  const stands: { headline: string | null } | null = await states.findOne({
    where: { key },
    select: ['headline'],
  });
  if (stands) {
    if (stands.headline !== headline) await states.update({ where: { key }, data: { headline } });
    return;
  }
  await strapi.db
    .queryBuilder(ARTICLE_STATE)
    .insert({
      documentId: newDocumentId(),
      key,
      articleDocumentId: article.documentId,
      articleLocale: article.locale,
      headline,
      pubStatus: 'usable',
      legal: false,
      historical: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    })
    .onConflict('key')
    .ignore()
    .execute();
}

export async function readState(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<ArticleState | null> {
  return strapi.db.query(ARTICLE_STATE).findOne({ where: { key: stateKey(article) } });
}

/**
 * Changes what holds at once for a live article and raises its version, in one statement, so that
 * two changes at the same time raise it twice. What the change owes to receivers and caches is
 * written in the same transaction.
 *
 * @returns the state after the change; null when the article has none, and nothing was written.
 */
export async function changeState(
  strapi: Core.Strapi,
  article: ArticleKey,
  change: StateChange,
): Promise<ArticleState | null> {
  const now = new Date();
  return announced(strapi, { articles: [article], deed: 'state' }, async () => {
    await strapi.db
      .queryBuilder(ARTICLE_STATE)
      .where({ key: stateKey(article) })
      .update({ ...change, ...embargoFields(change.embargoUntil, now), updatedAt: now })
      .increment('version')
      .execute();
    const state = await readState(strapi, article);
    if (state) await recordChanges(strapi, [{ kind: 'article', ...article }]);
    return state;
  });
}
