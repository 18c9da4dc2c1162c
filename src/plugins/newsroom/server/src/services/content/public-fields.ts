import type { Core } from '@strapi/strapi';

import type { ReadableType } from './readable-types';

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
