import type { Core, UID } from '@strapi/strapi';

import { isValidSlug, LONGEST_SLUG, slugFor } from '../../../story/article';
import { NewsroomError } from '../../../story/errors';

import type { DocumentCall, DocumentHook, HooksOfType } from './document-hook';
import { newShortId, slugCandidates } from './slug-candidates';

interface Named {
  name: string | null;
  slug: string | null;
}

/**
 * Author, section and tag: the slug is made from the name once and stays when the name changes,
 * because pages link to it; an editor may set another. The column's unique key is the last word
 * when two are made at the same moment.
 *
 * Deleting an author takes the link from the articles and leaves them as they are: a printed
 * `byline` stays, and a published article is not withdrawn. Its next publication asks for a credit.
 */
export const slugFromNameHooks: HooksOfType = {
  create: async (call, next) => {
    const data = call.params.data ?? {};
    const slug = (await typedSlug(call, null)) ?? (await freeSlug(call, data.name));
    call.params = { ...call.params, data: { ...data, slug } };
    return next();
  },

  update: async (call, next) => {
    const data = call.params.data ?? {};
    const stored = await storedOf(call);
    if (!stored) return next();
    const slug = (await typedSlug(call, stored)) ?? stored.slug;
    call.params = { ...call.params, data: { ...data, slug } };
    return next();
  },

  clone: async (call, next) => {
    const data = call.params.data ?? {};
    const stored = await storedOf(call);
    const slug =
      (await typedSlug(call, stored)) ?? (await freeSlug(call, data.name ?? stored?.name));
    call.params = { ...call.params, data: { ...data, slug } };
    return next();
  },
} satisfies Record<string, DocumentHook>;

async function storedOf({ strapi, uid, params }: DocumentCall): Promise<Named | null> {
  return strapi.db
    .query(uid as UID.CollectionType)
    .findOne({ where: { documentId: params.documentId }, select: ['name', 'slug'] });
}

/** The slug that an editor set, checked; null when there is none or it is the one that stands. */
async function typedSlug(call: DocumentCall, stored: Named | null): Promise<string | null> {
  const given = call.params.data?.slug;
  const slug = typeof given === 'string' ? given.trim() : '';
  if (slug === '' || slug === stored?.slug) return null;
  if (!isValidSlug(slug)) {
    throw new NewsroomError('NEWSROOM_SLUG_INVALID', { slug, limit: LONGEST_SLUG });
  }
  if (await isTaken(call.strapi, call.uid, slug)) {
    throw new NewsroomError('NEWSROOM_NAME_SLUG_TAKEN', { slug });
  }
  return slug;
}

async function freeSlug({ strapi, uid }: DocumentCall, name: unknown): Promise<string> {
  const text = typeof name === 'string' ? name : '';
  // A name in letters that slugify does not know keeps them: a page needs a telling address.
  const own = slugFor(text, { legacySlug: text, shortId: newShortId() });
  for (const slug of slugCandidates(own)) {
    if (!(await isTaken(strapi, uid, slug))) return slug;
  }
  throw new NewsroomError('NEWSROOM_NAME_SLUG_TAKEN', { slug: own });
}

async function isTaken(strapi: Core.Strapi, uid: string, slug: string): Promise<boolean> {
  return (await strapi.db.query(uid as UID.CollectionType).count({ where: { slug } })) > 0;
}
