import type { Core } from '@strapi/strapi';

import { linkTableOf } from '../../documents/link-table';
import { ARTICLE, CREDIT, IMPORT_RECORD } from '../../uids';
import type { Writer } from '../choices';

/** The links that a set writes, and whether theirs is an order. */
const LINKS = [
  { uid: ARTICLE, field: 'authors', ordered: true },
  { uid: ARTICLE, field: 'credits', ordered: true },
  { uid: ARTICLE, field: 'relatedPosts', ordered: true },
  { uid: ARTICLE, field: 'tags', ordered: true },
  { uid: ARTICLE, field: 'section', ordered: false },
  { uid: CREDIT, field: 'contributor', ordered: false },
  { uid: CREDIT, field: 'author', ordered: false },
  { uid: IMPORT_RECORD, field: 'run', ordered: false },
] as const;

/** The columns of a link table as Strapi 5.54 makes them. */
const COLUMNS = ['joinColumn', 'inverseJoinColumn'] as const;

/**
 * The writer that was asked for, or the Document Service where Strapi's tables are not those that a
 * set knows to write: another version, or a type that the app has extended. The log says why.
 */
export function usableWriter(strapi: Core.Strapi, wanted: Writer): Writer {
  if (wanted === 'documents') return wanted;
  const unknown = unknownShape(strapi);
  if (unknown === null) return wanted;
  strapi.log.warn(
    `newsroom: new articles are written one by one through the Document Service, which is slow: ${unknown}.`,
  );
  return 'documents';
}

function unknownShape(strapi: Core.Strapi): string | null {
  for (const { uid, field, ordered } of LINKS) {
    const table = linkTableOf(strapi, uid, field);
    if (!table) return `${uid} keeps "${field}" in no link table`;
    if (COLUMNS.some((column) => typeof table[column]?.name !== 'string')) {
      return `the link table of "${field}" has other columns`;
    }
    if ((table.orderColumnName !== undefined) !== ordered || table.inverseOrderColumnName) {
      return `the link table of "${field}" has another order`;
    }
  }
  return requiredElsewhere(strapi);
}

/** An app may extend the article by relations or components that the Document Service would fill. */
function requiredElsewhere(strapi: Core.Strapi): string | null {
  const { attributes } = strapi.contentType(ARTICLE);
  const [extra] =
    Object.entries(attributes).find(
      ([, { type }]) => type === 'component' || type === 'dynamiczone',
    ) ?? [];
  return extra === undefined ? null : `the article was given the component field "${extra}"`;
}
