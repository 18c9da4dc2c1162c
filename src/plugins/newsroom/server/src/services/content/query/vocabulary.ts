import type { Core } from '@strapi/strapi';

import { oncePerStrapi } from '../../once-per-strapi';
import { publicFields } from '../public-fields';
import { isLeaf, READABLE } from '../readable-types';
import type { ReadableName } from '../readable-types';

/** The words that a query about one type may use. */
export interface Vocabulary {
  /** Every field that may be shown. */
  fields: readonly string[];
  /** Those shown without being asked for. */
  shown: readonly string[];
  /** Fields that may be filtered and sorted by, with the attribute's type. */
  comparable: ReadonlyMap<string, string>;
  /** Relations that may stand in filters; the words of the other side. */
  filterable: ReadonlyMap<string, () => Vocabulary>;
}

/** Asked several times a request; it follows from the schema alone. */
export const vocabularyOf = oncePerStrapi(readVocabulary, (name) => name);

function readVocabulary(strapi: Core.Strapi, name: ReadableName): Vocabulary {
  const type = READABLE[name];
  const fields = publicFields(strapi, type);
  const filterable = Object.entries(type.relations).flatMap(([relation, { to, filter }]) =>
    filter && !isLeaf(to) ? [[relation, () => vocabularyOf(strapi, to)] as const] : [],
  );
  return {
    fields: fields.map((field) => field.name),
    shown: fields.map((field) => field.name).filter((field) => !type.onRequest.includes(field)),
    comparable: new Map(
      fields.filter((field) => field.comparable).map((field) => [field.name, field.type]),
    ),
    filterable: new Map(filterable),
  };
}
