import type { Core } from '@strapi/strapi';

import { settleAddresses } from '../address/settle';
import { keepState } from '../article-state/state';

import { settleOwnedRows } from './owned-rows';
import { removeTraces } from './remove-traces';
import { versionsOf } from './versions';
import type { ArticleKey } from './versions';

/**
 * Brings everything that hangs on one article in one locale in line with its rows, after any
 * change: addresses, credits, related posts and live state.
 *
 * @param formerlyPublished the slug under which it was public before the change.
 */
export async function settle(
  strapi: Core.Strapi,
  article: ArticleKey,
  formerlyPublished: string | null,
): Promise<{ changedLinks: boolean }> {
  const versions = await versionsOf(strapi, article);
  const now = versions.draft ?? versions.published;
  if (!now) {
    await removeTraces(strapi, article);
    return { changedLinks: false };
  }
  const slugs = [versions.draft?.slug, versions.published?.slug].filter(
    (slug) => typeof slug === 'string',
  );
  await settleAddresses(strapi, article, { now: slugs, formerlyPublished });
  await keepState(strapi, article, now.headline);
  return { changedLinks: await settleOwnedRows(strapi, article, versions) };
}
