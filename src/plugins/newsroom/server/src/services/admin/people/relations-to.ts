import type { Core } from '@strapi/strapi';

import { linkTableOf } from '../../../documents/link-table';
import type { LinkTable } from '../../../documents/link-table';

/** A relation that points to a type, whoever declares it: the newsroom or the app around it. */
export interface RelationTo {
  uid: string;
  field: string;
  table: LinkTable;
}

interface Attribute {
  type: string;
  target?: string;
  mappedBy?: string;
}

/** Every relation that keeps its links to `target` in a table; the other side of one counts once. */
export function relationsTo(strapi: Core.Strapi, target: string): RelationTo[] {
  const types = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  return types.flatMap((uid) => {
    const attributes = strapi.db.metadata.get(uid).attributes as unknown as Record<
      string,
      Attribute
    >;
    return Object.entries(attributes).flatMap(([field, attribute]) => {
      const isOwned =
        attribute.type === 'relation' && attribute.target === target && !attribute.mappedBy;
      const table = isOwned ? linkTableOf(strapi, uid, field) : null;
      return table ? [{ uid, field, table }] : [];
    });
  });
}
