import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { SEEN_DRAFT } from '../../../../shared/admin/draft';
import { NewsroomError } from '../../../../story/errors';
import { ARTICLE } from '../../uids';
import type { DocumentHook } from '../document-hook';
import { localesOf } from '../locales';

import type { ArticleKey } from './versions';

/** Requests that have been found to know the newest draft: what they write next is their own. */
const checked = new WeakSet<Context>();

/**
 * A hook of a write that may put back what somebody else has changed. The Content Manager's form sends
 * every field, those too that its editor has not touched, so a form that was opened before another
 * editor saved would write the old text again. A request that says which draft it has seen is refused
 * when there is a newer one; those that say nothing (APIs, imports) have checks of their own.
 */
export const onNewestDraft =
  (hook: DocumentHook): DocumentHook =>
  async (call, next) => {
    const { strapi, params } = call;
    const request = strapi.requestContext.get() as Context | undefined;
    const seen = request ? seenIn(request) : null;
    if (request && seen !== null && !checked.has(request)) {
      for (const locale of await localesOf(strapi, params)) {
        await checkSeen(strapi, { documentId: params.documentId!, locale }, seen);
      }
      checked.add(request);
    }
    return hook(call, next);
  };

/** In the address as it came: Strapi's i18n empties the query of the Content Manager's writes. */
function seenIn({ originalUrl }: Context): string | null {
  const [, query = ''] = originalUrl.split('?', 2);
  return new URLSearchParams(query).get(SEEN_DRAFT);
}

/**
 * The row is held until the transaction of the write ends, where the database knows such a thing:
 * of two saves at the same moment the second one waits, and sees the first. (SQLite has one writer.)
 */
async function checkSeen(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleKey,
  seen: string,
): Promise<void> {
  const draft = await strapi.db
    .queryBuilder(ARTICLE)
    .select(['id', 'updatedAt'])
    .where({ documentId, locale, publishedAt: { $null: true } })
    .first()
    .forUpdate()
    .execute<{ updatedAt: string | Date } | null>();
  if (!draft || new Date(draft.updatedAt).getTime() === Date.parse(seen)) return;
  throw new NewsroomError('NEWSROOM_DRAFT_CHANGED');
}
