import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/** The key of an Address: one path of one locale. */
export function addressKey(locale: string, path: string): string {
  return createHash('sha256').update(`${locale}\0${path}`).digest('hex');
}

/** The document that a slug leads to, now or formerly; null when it leads nowhere. */
export async function documentAt(
  strapi: Core.Strapi,
  locale: string,
  slug: string,
): Promise<string | null> {
  const address = await strapi.db.query('plugin::newsroom.address').findOne({
    select: ['articleDocumentId'],
    where: { key: addressKey(locale, slug) },
  });
  return address?.articleDocumentId ?? null;
}
