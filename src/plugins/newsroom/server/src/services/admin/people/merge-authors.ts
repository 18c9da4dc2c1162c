import type { Core } from '@strapi/strapi';

import type { MergePlan } from '../../../../../shared/admin/people';
import { changesOfArticles, recordChanges } from '../../../changes';
import type { Change } from '../../../changes';
import { writeOwedOfParts } from '../../../delivery/outbox/write-parts';
import { redirectAuthor } from '../../../documents/address/author-address';
import { AUTHOR, CONTRIBUTOR } from '../../../uids';
import { moveListing } from '../../listing/move-listing';
import { termOf } from '../../listing/table';
import { areForLater, indexLater } from '../../search/index-later';
import { articlesWith } from './articles-with';
import { findMerge, mergedAliases, mergePlan, takenOver } from './merge-plan';
import type { Merge } from './merge-plan';
import { moveLinks } from './move-links';
import { relationsTo } from './relations-to';

/**
 * Makes two authors one, in one transaction: bylines, credits and whatever else points to the one who
 * goes points to the one who stays, in drafts and published versions alike; the names are kept as
 * aliases and the address as a redirect; caches and receivers are told of every story that is public.
 *
 * Of an author with very many stories the search alone comes later: what finds them by the new name is
 * made after the transaction. The links are moved in their tables. The Document Service would have to save every draft and
 * publish it again, and with it whatever unfinished work the draft holds.
 *
 * @returns what was changed. @throws NewsroomError NEWSROOM_PERSON_NOT_FOUND, NEWSROOM_MERGE_WITH_ONESELF
 */
export async function mergeAuthors(
  strapi: Core.Strapi,
  { goes, stays }: { goes: string; stays: string },
): Promise<MergePlan> {
  return strapi.db.transaction(async () => {
    const merge = await findMerge(strapi, { goes, stays });
    const plan = await mergePlan(strapi, merge);
    const articles = await articlesWith(strapi, { kind: 'authors', rowId: merge.goes.id });
    const contributors = await contributorsWho(strapi, merge);
    for (const { table } of relationsTo(strapi, AUTHOR)) {
      await moveLinks(strapi, { table, from: merge.goes.id, to: merge.stays.id });
    }
    await redirectAuthor(strapi, merge);
    await changePeople(strapi, merge);
    // A story whose byline changed is news to whoever has it: as after an edit of its credits.
    await writeOwedOfParts(
      strapi,
      articles.filter(({ isPublished }) => isPublished),
    );
    if (areForLater(articles)) {
      await moveListing(strapi, { from: termOf('author', goes), to: termOf('author', stays) });
      await indexLater(strapi, { uid: AUTHOR, documentId: stays });
    }
    await recordChanges(strapi, [
      { kind: 'author', documentId: goes, locale: null },
      { kind: 'author', documentId: stays, locale: null },
      ...contributors,
      ...changesOfArticles(articles),
    ]);
    return plan;
  });
}

async function contributorsWho(strapi: Core.Strapi, { goes }: Merge): Promise<Change[]> {
  const rows: Array<{ documentId: string }> = await strapi.db
    .query(CONTRIBUTOR)
    .findMany({ select: ['documentId'], where: { author: { id: goes.id } } });
  return rows.map(({ documentId }) => ({ kind: 'contributor', documentId, locale: null }));
}

async function changePeople(strapi: Core.Strapi, merge: Merge): Promise<void> {
  const { goes, stays } = merge;
  const authors = strapi.db.query(AUTHOR);
  const fields = takenOver(merge).map((field) => [field, valueOf(goes[field])]);
  const links = [...linksOf(stays.sameAs), ...linksOf(goes.sameAs)];
  await authors.update({
    where: { id: stays.id },
    data: {
      ...(Object.fromEntries(fields) as Record<string, unknown>),
      aliases: mergedAliases(merge),
      ...(links.length > 0 && { sameAs: [...new Set(links)] }),
      updatedAt: new Date(),
    },
  });
  await authors.delete({ where: { id: goes.id } });
}

/** A relation is given by its row's id. */
const valueOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

const linksOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
