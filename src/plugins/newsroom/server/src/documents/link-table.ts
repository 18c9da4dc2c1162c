import type { Core } from '@strapi/strapi';

/** The table that keeps the links of one relation, as Strapi's metadata describe it. */
export interface LinkTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  /** Where the linked rows have an order, the first has 1. */
  orderColumnName?: string;
  /** Where the owner has an order among the owners of a linked row. */
  inverseOrderColumnName?: string;
}

/** null where the attribute is no relation, or one that has no table of its own. */
export function linkTableOf(strapi: Core.Strapi, uid: string, field: string): LinkTable | null {
  const attribute = strapi.db.metadata.get(uid).attributes[field];
  const table = attribute && 'joinTable' in attribute ? attribute.joinTable : null;
  return (table as LinkTable | null | undefined) ?? null;
}
