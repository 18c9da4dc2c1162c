import type { Core } from '@strapi/strapi';

import { publicFields } from '../../services/content/public-fields';
import type { ReadableType } from '../../services/content/readable-types';
import { valueSchema } from './attributes';
import type { Attribute } from './attributes';
import { nullable } from './json-schema';
import type { JsonSchema } from './json-schema';

/** Set by Strapi, or by the newsroom before a row can be read. */
const ALWAYS = ['documentId', 'createdAt', 'updatedAt', 'slug', 'locale'];

/** The fields of a type that readers may have, as a published row carries them. */
export function fieldSchemas(strapi: Core.Strapi, type: ReadableType): Record<string, JsonSchema> {
  const attributes = attributesOf(strapi, type);
  return Object.fromEntries(
    publicFields(strapi, type).map(({ name }) => {
      const attribute = attributes[name] ?? { type: 'string' };
      const value = valueSchema(attribute);
      const isAlways = ALWAYS.includes(name) || attribute.required === true;
      return [name, isAlways ? value : nullable(value)];
    }),
  );
}

export const attributesOf = (strapi: Core.Strapi, { uid }: ReadableType) =>
  strapi.contentType(uid).attributes as unknown as Record<string, Attribute>;
