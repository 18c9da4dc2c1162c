import type { Core, UID } from '@strapi/strapi';

import type { ChangeKind } from '../../changes';
import {
  ARTICLE,
  AUTHOR,
  CONTRIBUTOR,
  CORRECTION,
  CREDIT,
  RELATED_POST,
  SECTION,
  TAG,
} from '../../uids';
import {
  articleIsPublic,
  articleIsPublicInItsLocale,
  contributorIsPublic,
  correctionIsPublic,
  creditIsPublic,
  relatedPostIsPublic,
} from '../public-articles';
import type { AnyView, Where } from '../public-articles';

/**
 * What a reader may see, filter, sort and populate. This is the allow-list from which every database
 * query of the content API is built; what is not named here can't be reached through it.
 *
 * Fields follow from the schema (every scalar that is not private), relations are named one by one:
 * a relation is the only way from a public row to one that is not.
 */
export interface ReadableRelation {
  to: ReadableName | LeafName;
  /** May stand in `filters`. Never for a relation whose rows can be closed while its owner is open. */
  filter: boolean;
}

export interface ReadableType {
  uid: UID.ContentType;
  /** Its address under /api/newsroom. */
  path: string;
  /** What an error message calls one. */
  what: string;
  /**
   * Which rows anybody may see, of one locale or each of its own; null for a type that is open as a
   * whole.
   */
  gate: ((strapi: Core.Strapi, view: AnyView) => Where) | null;
  /** What a change of one is to readers: of itself, or of the article that it is a part of. */
  change: ChangeKind | 'of its article';
  /** Rows belong to one locale: a request reads the one it asks for, or the default one. */
  localized: boolean;
  /** Left out unless asked for by name: large, or a copy of another field. */
  onRequest: readonly string[];
  defaultSort: readonly string[];
  /** What comes along when a request has no `populate`: what a page needs to show the row. */
  defaultPopulate: readonly string[];
  relations: Readonly<Record<string, ReadableRelation>>;
}

/** Rows that only come along with another one; they have no address of their own here. */
export const LEAVES = {
  file: {
    uid: 'plugin::upload.file',
    fields: [
      'documentId',
      'name',
      'alternativeText',
      'caption',
      'width',
      'height',
      'formats',
      'ext',
      'mime',
      'size',
      'url',
      'previewUrl',
    ],
  },
  /** The article that a related post points to. Which one, is decided by related-targets.ts. */
  target: {
    uid: ARTICLE,
    fields: ['documentId', 'locale', 'headline', 'slug', 'standfirst', 'publishedOn'],
  },
} as const satisfies Record<string, { uid: UID.ContentType; fields: readonly string[] }>;

export type LeafName = keyof typeof LEAVES;

export type ReadableName =
  | 'article'
  | 'author'
  | 'contributor'
  | 'correction'
  | 'credit'
  | 'related-post'
  | 'section'
  | 'tag';

export const READABLE: Readonly<Record<ReadableName, ReadableType>> = {
  article: {
    uid: ARTICLE,
    path: '/articles',
    what: 'article',
    gate: (strapi, { locale, now }) =>
      locale === undefined
        ? articleIsPublicInItsLocale(strapi, now)
        : articleIsPublic(strapi, { locale, now }),
    change: 'article',
    localized: true,
    onRequest: ['plainText'],
    defaultSort: ['shownOn:desc'],
    defaultPopulate: [
      'authors',
      'credits.contributor',
      'credits.author',
      'relatedPosts.target',
      'section',
      'tags',
      'leadImage',
    ],
    relations: {
      authors: { to: 'author', filter: true },
      credits: { to: 'credit', filter: true },
      relatedPosts: { to: 'related-post', filter: false },
      section: { to: 'section', filter: true },
      tags: { to: 'tag', filter: true },
      leadImage: { to: 'file', filter: false },
      socialImage: { to: 'file', filter: false },
    },
  },
  author: {
    uid: AUTHOR,
    path: '/authors',
    what: 'author',
    gate: null,
    change: 'author',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: ['photo'],
    relations: { photo: { to: 'file', filter: false } },
  },
  contributor: {
    uid: CONTRIBUTOR,
    path: '/contributors',
    what: 'contributor',
    gate: contributorIsPublic,
    change: 'contributor',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: ['author'],
    relations: { author: { to: 'author', filter: true } },
  },
  correction: {
    uid: CORRECTION,
    path: '/corrections',
    what: 'correction',
    gate: correctionIsPublic,
    change: 'of its article',
    localized: true,
    onRequest: [],
    defaultSort: ['date:desc'],
    defaultPopulate: [],
    relations: {},
  },
  credit: {
    uid: CREDIT,
    path: '/credits',
    what: 'credit',
    gate: creditIsPublic,
    change: 'of its article',
    localized: true,
    onRequest: [],
    defaultSort: ['id:asc'],
    defaultPopulate: ['contributor', 'author'],
    relations: {
      contributor: { to: 'contributor', filter: true },
      author: { to: 'author', filter: true },
    },
  },
  'related-post': {
    uid: RELATED_POST,
    path: '/related-posts',
    what: 'related post',
    gate: relatedPostIsPublic,
    change: 'of its article',
    localized: true,
    onRequest: [],
    defaultSort: ['id:asc'],
    defaultPopulate: ['target'],
    relations: { target: { to: 'target', filter: false } },
  },
  section: {
    uid: SECTION,
    path: '/sections',
    what: 'section',
    gate: null,
    change: 'section',
    localized: false,
    onRequest: [],
    defaultSort: ['position:asc', 'name:asc'],
    defaultPopulate: ['parent'],
    relations: { parent: { to: 'section', filter: true } },
  },
  tag: {
    uid: TAG,
    path: '/tags',
    what: 'tag',
    gate: null,
    change: 'tag',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: [],
    relations: {},
  },
};

export function isLeaf(name: ReadableName | LeafName): name is LeafName {
  return Object.hasOwn(LEAVES, name);
}

const BY_UID: ReadonlyMap<string, ReadableType> = new Map(
  Object.values(READABLE).map((type) => [type.uid, type]),
);

/** null for a type that no API shows. */
export const readableType = (uid: string): ReadableType | null => BY_UID.get(uid) ?? null;
