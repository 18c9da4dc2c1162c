import type { Core } from '@strapi/strapi';

import { addressKey } from '../../documents/address/key';
import { ADDRESS } from '../../uids';

/** The document that a slug leads to, now or formerly; null when it leads nowhere. */
export async function documentAt(
  strapi: Core.Strapi,
  locale: string,
  slug: string,
): Promise<string | null> {
  const address = await strapi.db.query(ADDRESS).findOne({
    select: ['articleDocumentId'],
    where: { key: addressKey(locale, slug) },
  });
  return address?.articleDocumentId ?? null;
}
