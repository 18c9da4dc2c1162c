import type { Core } from '@strapi/strapi';

import { linkTableOf } from '../../../../documents/link-table';

/** How the rows of one relation are found. */
export interface Link {
  table: string;
  source: string;
  target: string;
  order: string | null;
  /** What else tells the links of this relation from others in the table. */
  only: ReadonlyArray<readonly [string, string]>;
}

interface MorphTable {
  name: string;
  joinColumn: { name: string };
  morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
}

const FILE = 'plugin::upload.file';

export function linkOf(strapi: Core.Strapi, uid: string, field: string): Link {
  const { type } = strapi.contentType(uid as never).attributes[field] as { type: string };
  if (type === 'media') {
    const related = strapi.db.metadata.get(FILE).attributes.related as unknown as {
      joinTable: MorphTable;
    };
    const { name, joinColumn, morphColumn } = related.joinTable;
    return {
      table: name,
      source: morphColumn.idColumn.name,
      target: joinColumn.name,
      order: 'order',
      only: [
        [morphColumn.typeColumn.name, uid],
        ['field', field],
      ],
    };
  }
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = linkTableOf(strapi, uid, field)!;
  return {
    table: name,
    source: joinColumn.name,
    target: inverseJoinColumn.name,
    order: orderColumnName ?? null,
    only: [],
  };
}

/** Whether a relation has one row or a list of them. */
export function isMany(strapi: Core.Strapi, uid: string, field: string): boolean {
  const attribute = strapi.contentType(uid as never).attributes[field] as {
    type: string;
    relation?: string;
    multiple?: boolean;
  };
  return attribute.type === 'media'
    ? attribute.multiple === true
    : (attribute.relation ?? '').endsWith('Many');
}
