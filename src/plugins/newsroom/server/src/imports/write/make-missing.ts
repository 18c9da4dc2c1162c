import type { UID } from '@strapi/strapi';

import { slugFor } from '../../../../story/article';
import { newDocumentId } from '../../documents/new-document-id';
import { newShortId, slugCandidates } from '../../documents/slug-candidates';
import { AUTHOR, CONTRIBUTOR, SECTION, TAG } from '../../uids';
import type { Directories } from '../match/load-directories';
import type { Details } from '../match/details';
import type { Missing } from '../match/match-story';
import type { Listed } from '../match/directory';
import { insertForIds } from './rows/insert';
import type { Writing } from './rows/insert';
import { linkFiles } from './set/media';

type Kind = keyof Directories;

interface Making {
  uid: UID.CollectionType;
  hasSlug: boolean;
  data: (entry: Listed) => Record<string, unknown>;
}

const MAKING: Record<Kind, Making> = {
  authors: {
    uid: AUTHOR,
    hasSlug: true,
    data: ({ name, organization, details }) => ({ name, organization, ...own(details) }),
  },
  people: {
    uid: CONTRIBUTOR,
    hasSlug: false,
    data: ({ name, organization }) => ({ name, organization, kind: 'person' }),
  },
  organizations: {
    uid: CONTRIBUTOR,
    hasSlug: false,
    data: ({ name }) => ({ name, kind: 'organization' }),
  },
  sections: { uid: SECTION, hasSlug: true, data: named },
  tags: { uid: TAG, hasSlug: true, data: named },
};

function named({ name, details }: Listed) {
  return { name, ...own(details) };
}

/** The slug is chosen by itself, for it may be taken; a photo is a link. */
function own({ slug: _slug, photo: _photo, ...fields }: Details = {}): Omit<
  Details,
  'slug' | 'photo'
> {
  return fields;
}

/**
 * Makes whoever and whatever stories name and nobody has, and tells each entry its row. When the
 * transaction is taken back, `forgetMade` must take that back, too.
 *
 * @returns those that were made; somebody whom an earlier story brought is passed over.
 */
export async function makeMissing(
  writing: Writing,
  missing: readonly Missing[],
): Promise<Missing[]> {
  const fresh = [...new Map(missing.map((each) => [each.entry, each])).values()].filter(
    ({ entry }) => entry.documentId === null,
  );
  try {
    for (const kind of Object.keys(MAKING) as Kind[]) {
      const entries = fresh.filter((each) => each.kind === kind).map(({ entry }) => entry);
      if (entries.length > 0) await make(writing, MAKING[kind], entries);
    }
  } catch (error) {
    // Of those that were made first the caller never hears, and their rows go back with the transaction.
    forgetMade(fresh);
    throw error;
  }
  return fresh;
}

export function forgetMade(made: readonly Missing[]): void {
  for (const { entry } of made) Object.assign(entry, { documentId: null, rowId: null });
}

async function make(
  writing: Writing,
  { uid, hasSlug, data }: Making,
  entries: readonly Listed[],
): Promise<void> {
  const slugs = hasSlug ? await freeSlugs(writing, uid, entries) : null;
  const now = new Date();
  const rows = entries.map((entry, index) => ({
    ...data(entry),
    ...(slugs && { slug: slugs[index] }),
    documentId: newDocumentId(),
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  }));
  const ids = await insertForIds(writing, uid, rows);
  for (const [index, entry] of entries.entries()) {
    entry.documentId = rows[index]!.documentId;
    entry.rowId = ids[index]!;
  }
  const shown = entries.map(({ photo = null }, index) => ({ id: ids[index]!, file: photo }));
  await linkFiles(writing, { uid, field: 'photo' }, shown);
}

/** That of the old site, else as the hook of their type gives it (`documents/slug-from-name.ts`). */
async function freeSlugs(
  { strapi }: Writing,
  uid: UID.CollectionType,
  entries: readonly Listed[],
): Promise<string[]> {
  const taken = new Set<string>();
  const ask = async (slugs: readonly string[]) => {
    const rows: Array<{ slug: string }> = await strapi.db
      .query(uid)
      .findMany({ where: { slug: { $in: [...slugs] } }, select: ['slug'] });
    for (const { slug } of rows) taken.add(slug);
  };
  const wanted = entries.map(({ name, details }) =>
    slugFor(details?.slug ?? name, { legacySlug: name, shortId: newShortId() }),
  );
  await ask(wanted);

  const free: string[] = [];
  for (const slug of wanted) {
    const candidates = taken.has(slug) ? [...slugCandidates(slug)] : [slug];
    if (candidates.length > 1) await ask(candidates);
    const chosen = candidates.find((candidate) => !taken.has(candidate)) ?? slug;
    taken.add(chosen);
    free.push(chosen);
  }
  return free;
}
