import type { Core } from '@strapi/strapi';

import { isValidSlug } from '../../../../story/article';
import { addressKey } from '../../documents/address/key';
import { ADDRESS } from '../../uids';

/**
 * The slug that the story had, where it can still be had; undefined leaves it to the headline. A
 * taken one is no reason to fail a row, as it would be for an editor who typed it.
 */
export async function legacySlug(
  strapi: Core.Strapi,
  slug: string | null,
  locale: string,
): Promise<string | undefined> {
  if (slug === null || !isValidSlug(slug)) return undefined;
  const key = addressKey(locale, slug);
  const taken = await strapi.db.query(ADDRESS).count({ where: { key } });
  return taken === 0 ? slug : undefined;
}
