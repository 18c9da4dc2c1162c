import type { Core } from '@strapi/strapi';

import type { MergePlan } from '../../../../../shared/admin/people';
import { NewsroomError } from '../../../../../story/errors';
import { nameKey } from '../../../imports/match/name-key';
import { ARTICLE, CONTRIBUTOR } from '../../../uids';
import { articleRowsWith, countOf, storiesWith } from './articles-with';
import type { Joined } from './articles-with';
import { aliasesOf, findPerson } from './find-person';
import type { Author } from './find-person';

const STORIES_SHOWN = 10;

/** What the one who stays lacks and the one who goes has. Relations come as their rows. */
const TAKEN_OVER = [
  'givenName',
  'familyName',
  'jobTitle',
  'organization',
  'bio',
  'email',
  'location',
  'photo',
  'adminUser',
] as const;

export interface Merge {
  goes: Author;
  stays: Author;
}

/** @throws NewsroomError NEWSROOM_PERSON_NOT_FOUND, NEWSROOM_MERGE_WITH_ONESELF */
export async function findMerge(
  strapi: Core.Strapi,
  { goes, stays }: { goes: string; stays: string },
): Promise<Merge> {
  if (goes === stays) throw new NewsroomError('NEWSROOM_MERGE_WITH_ONESELF');
  return {
    goes: await findPerson(strapi, 'authors', goes),
    stays: await findPerson(strapi, 'authors', stays),
  };
}

/** What merging two authors changes. Writes nothing. */
export async function mergePlan(strapi: Core.Strapi, merge: Merge): Promise<MergePlan> {
  const { goes, stays } = merge;
  const person = { kind: 'authors', rowId: goes.id } as const;
  const { stories } = await storiesWith(strapi, person, { page: 1, pageSize: STORIES_SHOWN });
  return {
    goes: named(goes),
    stays: named(stays),
    bylines: await countArticles(strapi, goes.id),
    published: await countArticles(strapi, goes.id, { published: true }),
    together: await countArticles(strapi, goes.id, { with: stays.id }),
    credits: await countArticles(strapi, goes.id, { joined: 'credit' }),
    contributors: await strapi.db.query(CONTRIBUTOR).count({ where: { author: { id: goes.id } } }),
    aliases: mergedAliases(merge),
    takenOver: takenOver(merge),
    stories,
  };
}

/** The names of both; how the one who stays is called needs no alias. */
export function mergedAliases({ goes, stays }: Merge): string[] {
  const names = [...aliasesOf(stays), goes.name, ...aliasesOf(goes)];
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  byKey.delete(nameKey(stays.name));
  return [...byKey.values()];
}

export function takenOver({ goes, stays }: Merge): string[] {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === '';
  return TAKEN_OVER.filter((field) => isEmpty(stays[field]) && !isEmpty(goes[field]));
}

const named = ({ documentId, name, slug }: Author) => ({ documentId, name, slug });

async function countArticles(
  strapi: Core.Strapi,
  author: number,
  {
    published = false,
    with: other,
    joined = 'byline',
  }: { published?: boolean; with?: number; joined?: Joined } = {},
): Promise<number> {
  const rowsWith = (rowId: number) => articleRowsWith(strapi, { kind: 'authors', rowId, joined });
  const articles = strapi.db
    .getConnection(strapi.db.metadata.get(ARTICLE).tableName)
    .whereIn('id', rowsWith(author));
  if (published) void articles.whereNotNull('published_at');
  if (other !== undefined) void articles.whereIn('id', rowsWith(other));
  return countOf(strapi, articles.distinct('document_id', 'locale'));
}
