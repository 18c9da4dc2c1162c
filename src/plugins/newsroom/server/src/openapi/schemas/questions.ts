import type { Core } from '@strapi/strapi';

import { FILTER_OPERATORS } from '../../services/content/query/filters';
import { SHOWN_ON } from '../../services/content/query/sort';
import { vocabularyOf } from '../../services/content/query/vocabulary';
import { isLeaf, LEAVES, READABLE } from '../../services/content/readable-types';
import type { ReadableName } from '../../services/content/readable-types';
import { writableNames } from '../../services/content/writable-fields';
import { isMany, valueSchema } from './attributes';
import { attributesOf } from './fields';
import { closedObject, listOf, nullable, oneOfWords, openObject, schemaRef } from './json-schema';
import type { JsonSchema } from './json-schema';
import { SCHEMA_NAMES } from './names';

/** How values of an attribute type are compared; every other type as text. */
const COMPARISONS: Readonly<Record<string, string>> = {
  integer: 'NumberComparison',
  decimal: 'NumberComparison',
  float: 'NumberComparison',
  boolean: 'BooleanComparison',
};

const FLAG: JsonSchema = { type: 'boolean' };

/** What may stand in the query string, and in a body, for rows of a type. */
export function questionSchemas(
  strapi: Core.Strapi,
  name: ReadableName,
): Record<string, JsonSchema> {
  const schemaName = SCHEMA_NAMES[name];
  const { fields, comparable } = vocabularyOf(strapi, name);
  const more = name === 'article' ? [SHOWN_ON] : [];
  const sorts = [...more, ...comparable.keys()].flatMap((field) => [
    field,
    `${field}:asc`,
    `${field}:desc`,
  ]);
  return {
    [`${schemaName}Field`]: oneOfWords(['*', ...fields]),
    [`${schemaName}Sort`]: oneOfWords(sorts),
    [`${schemaName}Filters`]: filtersOf(strapi, name),
    ...(hasRelations(name) ? { [`${schemaName}Populate`]: populateOf(name) } : {}),
    [`${schemaName}Input`]: inputOf(strapi, name),
  };
}

export const hasRelations = (name: ReadableName): boolean =>
  Object.keys(READABLE[name].relations).length > 0;

function filtersOf(strapi: Core.Strapi, name: ReadableName): JsonSchema {
  const { comparable, filterable } = vocabularyOf(strapi, name);
  const own = schemaRef(`${SCHEMA_NAMES[name]}Filters`);
  const fields = [...comparable].map(([field, type]) => [
    field,
    schemaRef(COMPARISONS[type] ?? 'TextComparison'),
  ]);
  const relations = [...filterable.keys()].map((relation) => {
    const { to } = READABLE[name].relations[relation]!;
    const other = SCHEMA_NAMES[to as ReadableName];
    return [relation, { anyOf: [schemaRef(`${other}Filters`), schemaRef('Presence')] }];
  });
  return closedObject({
    ...Object.fromEntries(fields),
    ...Object.fromEntries(relations),
    $and: listOf(own),
    $or: listOf(own),
    $not: own,
  });
}

export function comparisonSchemas(): Record<string, JsonSchema> {
  return {
    TextComparison: comparisonOf({ type: 'string' }),
    NumberComparison: comparisonOf({ type: 'number' }),
    BooleanComparison: comparisonOf(FLAG),
    Presence: closedObject({ $null: FLAG, $notNull: FLAG }),
  };
}

function comparisonOf(value: JsonSchema): JsonSchema {
  const operands = {
    one: value,
    many: listOf(value),
    two: { ...listOf(value), minItems: 2, maxItems: 2 },
    flag: FLAG,
  } as const;
  const operators = Object.entries(FILTER_OPERATORS).map(([operator, operand]) => [
    operator,
    operands[operand],
  ]);
  return { anyOf: [value, closedObject(Object.fromEntries(operators))] };
}

function populateOf(name: ReadableName): JsonSchema {
  const relations = Object.entries(READABLE[name].relations).map(([relation, { to }]) => {
    const known = isLeaf(to)
      ? { fields: listOf(oneOfWords(LEAVES[to].fields)) }
      : {
          fields: listOf(schemaRef(`${SCHEMA_NAMES[to]}Field`)),
          ...(hasRelations(to) ? { populate: schemaRef(`${SCHEMA_NAMES[to]}Populate`) } : {}),
        };
    return [relation, { anyOf: [FLAG, closedObject(known)] }];
  });
  return closedObject(Object.fromEntries(relations));
}

/** `data` of a write: fields that are the caller's to set, and relations by documentId. */
function inputOf(strapi: Core.Strapi, name: ReadableName): JsonSchema {
  const attributes = attributesOf(strapi, READABLE[name]);
  const properties = writableNames(strapi, name).map((field) => {
    const attribute = attributes[field]!;
    const isRelation = Object.hasOwn(READABLE[name].relations, field);
    if (!isRelation) return [field, nullable(valueSchema(attribute))];
    if (attribute.type === 'media') return [field, nullable({ type: 'integer' })];
    const documentId: JsonSchema = { type: 'string' };
    const steps = openObject({ connect: {}, disconnect: {}, set: {} });
    const set = isMany(attribute) ? listOf(documentId) : nullable(documentId);
    return [field, { anyOf: [set, steps] }];
  });
  return closedObject(Object.fromEntries(properties));
}
