import type { Core, UID } from '@strapi/strapi';

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
  /** What an error message calls one. */
  what: string;
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
    what: 'article',
    localized: true,
    onRequest: ['plainText'],
    defaultSort: ['publishedOn:desc'],
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
    what: 'author',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: ['photo'],
    relations: { photo: { to: 'file', filter: false } },
  },
  contributor: {
    uid: CONTRIBUTOR,
    what: 'contributor',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: ['author'],
    relations: { author: { to: 'author', filter: true } },
  },
  correction: {
    uid: CORRECTION,
    what: 'correction',
    localized: true,
    onRequest: [],
    defaultSort: ['date:desc'],
    defaultPopulate: [],
    relations: {},
  },
  credit: {
    uid: CREDIT,
    what: 'credit',
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
    what: 'related post',
    localized: true,
    onRequest: [],
    defaultSort: ['id:asc'],
    defaultPopulate: ['target'],
    relations: { target: { to: 'target', filter: false } },
  },
  section: {
    uid: SECTION,
    what: 'section',
    localized: false,
    onRequest: [],
    defaultSort: ['position:asc', 'name:asc'],
    defaultPopulate: ['parent'],
    relations: { parent: { to: 'section', filter: true } },
  },
  tag: {
    uid: TAG,
    what: 'tag',
    localized: false,
    onRequest: [],
    defaultSort: ['name:asc'],
    defaultPopulate: [],
    relations: {},
  },
};

const SCALARS: Readonly<Record<string, boolean>> = {
  // true: can be compared, and so filtered and sorted by
  string: true,
  text: true,
  enumeration: true,
  integer: true,
  boolean: true,
  date: true,
  datetime: true,
  email: true,
  uid: true,
  decimal: true,
  float: true,
  biginteger: true,
  time: true,
  timestamp: true,
  richtext: false,
  blocks: false,
  json: false,
};

export interface PublicField {
  name: string;
  type: string;
  comparable: boolean;
}

const DOCUMENT_ID: PublicField = { name: 'documentId', type: 'string', comparable: true };

/** The scalar fields of a type that are not private, in the schema's order. */
export function publicFields(strapi: Core.Strapi, type: ReadableType): PublicField[] {
  const attributes = Object.entries(strapi.contentType(type.uid).attributes);
  const scalars = attributes.flatMap(([name, attribute]) => {
    if ('private' in attribute && attribute.private) return [];
    const comparable = SCALARS[attribute.type];
    if (comparable === undefined) return [];
    return [
      { name, type: attribute.type, comparable: comparable && !type.onRequest.includes(name) },
    ];
  });
  return [DOCUMENT_ID, ...scalars];
}

export function isLeaf(name: ReadableName | LeafName): name is LeafName {
  return Object.hasOwn(LEAVES, name);
}
