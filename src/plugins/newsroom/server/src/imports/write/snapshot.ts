import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE } from '../../uids';
import { sha256 } from '../sha256';
import { VALUES_AT_ONCE } from '../../values-at-once';

/** What an editor can change in a draft, in a form that is the same on every database. */
export type Snapshot = Record<string, unknown>;

/** What there is of an article, without its text. */
export interface Standing extends ArticleKey {
  slug: string | null;
  isPublished: boolean;
  /** Has been public before, even if it is not now. */
  wasPublished: boolean;
}

export interface ArticleNow extends Standing {
  draft: Snapshot;
  /** The draft's own, as ISO 8601: the snapshot leaves out those that publishing sets. */
  dates: Record<(typeof DATES)[number], string | null>;
  draftHash: string;
}

const DATES = ['publishedOn', 'firstPublishedOn', 'updatedOn'] as const;

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
  return (await articlesNow(strapi, [article])).get(articleKeyText(article)) ?? null;
}

/** The articles as they stand, by `articleKeyText`; those that are gone are left out. */
export async function articlesNow(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<Map<string, ArticleNow>> {
  const versions = await versionsOf(strapi, articles, {
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
  const now = new Map<string, ArticleNow>();
  for (const [key, { draft, standing }] of versions) {
    now.set(key, { ...standing, ...hashedDraft(draft) });
  }
  return now;
}

/** Which of the articles stand, by `articleKeyText`. */
export async function standingOf(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<Map<string, Standing>> {
  const versions = await versionsOf(strapi, articles, {
    select: ['documentId', 'locale', 'slug', 'publishedAt', 'firstPublishedOn'],
  });
  return new Map([...versions].map(([key, { standing }]) => [key, standing]));
}

export const articleKeyText = ({ documentId, locale }: ArticleKey) => `${documentId}:${locale}`;

/** A draft as an editor can change it, and what tells it from another. */
export function hashedDraft(draft: Row): Pick<ArticleNow, 'draft' | 'dates' | 'draftHash'> {
  const snapshot = snapshotOf(draft);
  const dates = Object.fromEntries(DATES.map((name) => [name, instant(draft[name])]));
  return {
    draft: snapshot,
    dates: dates as ArticleNow['dates'],
    draftHash: sha256(canonicalJson(snapshot)),
  };
}

async function versionsOf(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
  reading: { select?: string[]; populate?: Record<string, unknown> },
): Promise<Map<string, { draft: Row; standing: Standing }>> {
  const wanted = new Set(articles.map(articleKeyText));
  const documentIds = [...new Set(articles.map(({ documentId }) => documentId))];
  const rows: Row[] = [];
  for (let start = 0; start < documentIds.length; start += VALUES_AT_ONCE) {
    const where = { documentId: { $in: documentIds.slice(start, start + VALUES_AT_ONCE) } };
    rows.push(...(await strapi.db.query(ARTICLE).findMany({ where, ...reading })));
  }

  const found = new Map<string, { draft: Row; standing: Standing }>();
  const published = new Set<string>();
  for (const row of rows) {
    const { documentId, locale } = row as unknown as ArticleKey;
    const key = articleKeyText({ documentId, locale });
    if (!wanted.has(key)) continue;
    if (row.publishedAt !== null) {
      published.add(key);
      continue;
    }
    const standing = {
      documentId,
      locale,
      slug: (row.slug as string | null) ?? null,
      isPublished: false,
      wasPublished: row.firstPublishedOn !== null,
    };
    found.set(key, { draft: row, standing });
  }
  for (const [key, { standing }] of found) standing.isPublished = published.has(key);
  return found;
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
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  for (const name of sortedKeys(value)) {
    const inner = (value as Record<string, unknown>)[name];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  return keys.length < 2 ? keys : keys.sort();
}
