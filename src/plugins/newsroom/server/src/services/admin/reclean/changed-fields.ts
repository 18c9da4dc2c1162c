import type { Core } from '@strapi/strapi';

import type { FieldChange } from '../../../../../shared/admin/reclean';
import type { MatchedStory } from '../../../imports/match/match-story';
import type { Snapshot } from '../../../imports/write/snapshot';
import { AUTHOR, SECTION, TAG } from '../../../uids';

/** Fields that stand for themselves; the body is told of by its paragraphs. */
const PLAIN = [
  'headline',
  'kicker',
  'standfirst',
  'byline',
  'creditLine',
  'datelinePlace',
  'datelineAgency',
  'datelineDate',
  'publishedOn',
  'updatedOn',
  'language',
  'access',
  'leadImageCaption',
  'leadImageCredit',
  'sourceName',
  'sourceUrl',
  'canonicalUrl',
] as const;

type Words = Record<string, string>;

/** The fields that read otherwise, people and terms by their names. */
export async function changedFields(
  strapi: Core.Strapi,
  { before, after, matched }: { before: Snapshot; after: Snapshot; matched: MatchedStory },
): Promise<FieldChange[]> {
  const old = { ...plainWords(before), ...ownedWords(before), ...(await namesOf(strapi, before)) };
  const now = { ...plainWords(after), ...ownedWords(after), ...matchedNames(matched) };
  return Object.keys(now).flatMap((field) => {
    const [one, other] = [old[field as keyof typeof old], now[field as keyof typeof now]];
    return one === other ? [] : [{ field, before: one ?? '', after: other ?? '' }];
  });
}

const plainWords = (draft: Snapshot): Words =>
  Object.fromEntries(PLAIN.map((field) => [field, String(draft[field] ?? '')]));

function ownedWords(draft: Snapshot): Words {
  return {
    credits: lines(draft.credits, ['name', 'organization', 'role', 'place']),
    relatedPosts: lines(draft.relatedPosts, ['headline', 'url']),
  };
}

function lines(rows: unknown, fields: readonly string[]): string {
  const list = (rows ?? []) as Array<Record<string, unknown>>;
  return list
    .map((row) =>
      fields
        .map((field) => row[field])
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function matchedNames({ authors, section, tags }: MatchedStory): Words {
  const named = (entries: ReadonlyArray<{ name: string }>) =>
    entries.map(({ name }) => name).join(', ');
  return { authors: named(authors), section: section?.name ?? '', tags: named(tags) };
}

async function namesOf(strapi: Core.Strapi, draft: Snapshot): Promise<Words> {
  const [authors, section, tags] = await Promise.all([
    joined(strapi, AUTHOR, draft.authors),
    joined(strapi, SECTION, draft.section === null ? [] : [draft.section]),
    joined(strapi, TAG, draft.tags),
  ]);
  return { authors, section, tags };
}

async function joined(strapi: Core.Strapi, uid: string, ids: unknown): Promise<string> {
  const documentIds = (ids ?? []) as string[];
  if (documentIds.length === 0) return '';
  const rows: Array<{ documentId: string; name: string }> = await strapi.db
    .query(uid as never)
    .findMany({ where: { documentId: { $in: documentIds } }, select: ['documentId', 'name'] });
  const names = new Map(rows.map(({ documentId, name }) => [documentId, name]));
  return documentIds.map((id) => names.get(id) ?? id).join(', ');
}
