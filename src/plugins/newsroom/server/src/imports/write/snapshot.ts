import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE } from '../../uids';
import { sha256 } from '../sha256';

/** What an editor can change in a draft, in a form that is the same on every database. */
export type Snapshot = Record<string, unknown>;

export interface ArticleNow extends ArticleKey {
  slug: string | null;
  isPublished: boolean;
  /** Has been public before, even if it is not now. */
  wasPublished: boolean;
  draft: Snapshot;
  draftHash: string;
}

const FIELDS = [
  'headline',
  'slug',
  'kicker',
  'label',
  'standfirst',
  'body',
  'leadImageCaption',
  'leadImageCredit',
  'byline',
  'creditLine',
  'datelinePlace',
  'datelineAgency',
  'datelineDate',
  'genre',
  'language',
  'sourceName',
  'sourceUrl',
  'canonicalUrl',
  'usageTerms',
  'copyrightHolder',
  'access',
  'seoTitle',
  'seoDescription',
  'noindex',
  'publicNote',
  'editorNote',
] as const;

const OWNED_FIELDS = {
  credits: ['name', 'role', 'organization', 'place'],
  relatedPosts: [
    'headline',
    'teaser',
    'url',
    'byline',
    'datelinePlace',
    'datelineAgency',
    'datelineDate',
    'placement',
    'afterParagraph',
    'relation',
  ],
} as const;

type Row = Record<string, unknown>;

/** The article as it stands, read past the public gates; null when it is gone. */
export async function articleNow(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<ArticleNow | null> {
  const rows: Row[] = await strapi.db.query(ARTICLE).findMany({
    where: { ...article },
    populate: {
      authors: true,
      tags: true,
      section: true,
      leadImage: true,
      socialImage: true,
      credits: { populate: { contributor: true, author: true } },
      relatedPosts: { populate: { target: true } },
    },
  });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  if (!draft) return null;
  const snapshot = snapshotOf(draft);
  return {
    ...article,
    slug: (draft.slug as string | null) ?? null,
    isPublished: rows.some(({ publishedAt }) => publishedAt !== null),
    wasPublished: draft.firstPublishedOn !== null,
    draft: snapshot,
    draftHash: sha256(canonicalJson(snapshot)),
  };
}

function snapshotOf(draft: Row): Snapshot {
  return {
    ...picked(draft, FIELDS),
    // Publishing fills an empty date, and with the same instant as the first publication: no edit.
    publishedOn:
      instant(draft.publishedOn) === instant(draft.firstPublishedOn)
        ? null
        : instant(draft.publishedOn),
    updatedOn: instant(draft.updatedOn),
    authors: names(draft.authors),
    tags: names(draft.tags),
    section: nameOf(draft.section),
    leadImage: nameOf(draft.leadImage),
    socialImage: nameOf(draft.socialImage),
    credits: listOf(draft.credits).map((credit) => ({
      ...picked(credit, OWNED_FIELDS.credits),
      contributor: nameOf(credit.contributor),
      author: nameOf(credit.author),
    })),
    relatedPosts: listOf(draft.relatedPosts).map((related) => ({
      ...picked(related, OWNED_FIELDS.relatedPosts),
      target: nameOf(related.target),
    })),
  };
}

function picked(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}

const listOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const nameOf = (row: unknown): unknown => (row as Row | null)?.documentId ?? null;

const names = (rows: unknown): unknown[] => listOf(rows).map(nameOf);

function instant(date: unknown): string | null {
  return date == null ? null : new Date(date as string | number | Date).toISOString();
}

/** With sorted keys: PostgreSQL's JSON columns give objects back in an order of their own. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
