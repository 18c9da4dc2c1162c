import type { Core } from '@strapi/strapi';

import { AUTHOR, AUTHOR_ADDRESS } from '../../uids';
import { newDocumentId } from '../new-document-id';

/**
 * Lets the slug of an author who goes lead to the one who stays, and all that led to the former.
 * Call it in the transaction of the merge.
 */
export async function redirectAuthor(
  strapi: Core.Strapi,
  { goes, stays }: { goes: { documentId: string; slug: string }; stays: { documentId: string } },
): Promise<void> {
  const addresses = strapi.db.query(AUTHOR_ADDRESS);
  const data = { authorDocumentId: stays.documentId };
  await addresses.updateMany({ where: { authorDocumentId: goes.documentId }, data });
  await addresses.deleteMany({ where: { slug: goes.slug } });
  const now = new Date();
  await addresses.create({
    data: {
      documentId: newDocumentId(),
      slug: goes.slug,
      ...data,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    },
  });
}

/** The slug of the author to whom a former slug leads; null when it never was one. */
export async function slugAfterMerge(strapi: Core.Strapi, slug: string): Promise<string | null> {
  const address: { authorDocumentId: string } | null = await strapi.db
    .query(AUTHOR_ADDRESS)
    .findOne({ where: { slug }, select: ['authorDocumentId'] });
  if (!address) return null;
  const author: { slug: string } | null = await strapi.db
    .query(AUTHOR)
    .findOne({ where: { documentId: address.authorDocumentId }, select: ['slug'] });
  return author?.slug ?? null;
}
