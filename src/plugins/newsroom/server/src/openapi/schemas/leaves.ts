import type { Core } from '@strapi/strapi';

import { LEAVES, READABLE } from '../../services/content/readable-types';
import type { LeafName } from '../../services/content/readable-types';
import { nullable, openObject } from './json-schema';
import type { JsonSchema } from './json-schema';
import { fieldSchemas } from './fields';

const TEXT: JsonSchema = { type: 'string' };
const PIXELS = nullable({ type: 'integer' });

/** A file of the Media Library: which fields it shows is decided in readable-types.ts. */
export const FILE_FIELDS: Readonly<Record<(typeof LEAVES)['file']['fields'][number], JsonSchema>> =
  {
    documentId: TEXT,
    name: TEXT,
    alternativeText: nullable(TEXT),
    caption: nullable(TEXT),
    width: PIXELS,
    height: PIXELS,
    formats: nullable({
      type: 'object',
      description: 'Smaller copies by name: thumbnail, small, medium, large.',
      additionalProperties: openObject(
        { url: TEXT, width: { type: 'integer' }, height: { type: 'integer' }, mime: TEXT },
        ['url'],
      ),
    }),
    ext: nullable(TEXT),
    mime: TEXT,
    size: { type: 'number', description: 'In kilobytes.' },
    url: { type: 'string', description: 'Absolute, or a path of this server.' },
    previewUrl: nullable(TEXT),
  };

/** Name of the schema of each leaf. */
export const LEAF_SCHEMAS = {
  file: 'MediaFile',
  target: 'RelatedTarget',
} as const satisfies Record<LeafName, string>;

export function leafFields(strapi: Core.Strapi, name: LeafName): Record<string, JsonSchema> {
  if (name === 'file') return { ...FILE_FIELDS };
  const fields = fieldSchemas(strapi, READABLE.article);
  return Object.fromEntries(LEAVES.target.fields.map((field) => [field, fields[field]!]));
}
