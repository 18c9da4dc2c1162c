import type { Core } from '@strapi/strapi';

import { stateKey } from '../../../documents/article-state/state';
import type { ArticleKey } from '../../../documents/article/versions';
import { ARTICLE_STATE } from '../../../uids';

/** Nobody settles more than this in one article; what is oldest is asked again. */
const MOST = 500;

/**
 * Keys of what an editor has settled for good. They stand in the article's state row, which comes and
 * goes with the article; it is no change of the state, so its version stays.
 */
export async function dismissedIn(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<ReadonlySet<string>> {
  return new Set((await dismissedOf(strapi, [article])).get(stateKey(article)) ?? []);
}

/** The same for many, by state key. */
export async function dismissedOf(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<Map<string, string[]>> {
  const rows: Array<{ key: string; dismissed: unknown }> = await strapi.db
    .query(ARTICLE_STATE)
    .findMany({ where: { key: { $in: articles.map(stateKey) } }, select: ['key', 'dismissed'] });
  return new Map(rows.map(({ key, dismissed }) => [key, textsIn(dismissed)]));
}

export async function dismiss(
  strapi: Core.Strapi,
  article: ArticleKey,
  key: string,
): Promise<void> {
  await strapi.db.transaction(async () => {
    const before = [...(await dismissedIn(strapi, article))].filter((known) => known !== key);
    await strapi.db.query(ARTICLE_STATE).update({
      where: { key: stateKey(article) },
      data: { dismissed: [...before, key].slice(-MOST) },
    });
  });
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
