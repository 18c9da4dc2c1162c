import { readState } from '../article-state/state';
import type { DocumentHook } from '../document-hook';
import { localesOf } from '../locales';
import { ARTICLE } from '../../uids';

import { datesAtPublish } from './dates';
import { checkPublishable } from './publish-rule';
import { settle } from './settle';
import { versionsOf } from './versions';

/**
 * The one door to publication. Everything is checked before Strapi begins: it deletes the old
 * published version first, and a caller who catches an error inside an outer transaction would
 * lose it.
 */
export const publishArticle: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const documentId = params.documentId!;
  const stories = await Promise.all(
    (await localesOf(strapi, params)).map(async (locale) => ({
      article: { documentId, locale },
      ...(await versionsOf(strapi, { documentId, locale })),
      state: await readState(strapi, { documentId, locale }),
    })),
  );

  for (const { draft, state } of stories) {
    if (draft) checkPublishable(draft, state?.historical ?? false);
  }

  const now = new Date();
  for (const { draft, published, state } of stories) {
    if (!draft) continue;
    const embargo = new Date(state?.embargoUntil ?? now);
    const dates = datesAtPublish({ draft, published }, embargo > now ? embargo : now);
    await strapi.db.query(ARTICLE).update({ where: { id: draft.id }, data: { ...dates } });
  }

  const result = await next();
  for (const { article, published } of stories) {
    await settle(strapi, article, published?.slug ?? null);
  }
  return result;
};
