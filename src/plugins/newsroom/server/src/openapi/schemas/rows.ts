import type { Core } from '@strapi/strapi';

import { readFields } from '../../services/content/query/fields';
import { readPopulate } from '../../services/content/query/populate';
import type { Populate } from '../../services/content/query/populate';
import { VIEWS, withView } from '../../services/content/query/view';
import { vocabularyOf } from '../../services/content/query/vocabulary';
import { isLeaf, READABLE } from '../../services/content/readable-types';
import type { LeafName, ReadableName } from '../../services/content/readable-types';
import { isMany } from './attributes';
import { attributesOf, fieldSchemas } from './fields';
import { listOf, nullable, openObject, schemaRef } from './json-schema';
import type { JsonSchema } from './json-schema';
import { LEAF_SCHEMAS, leafFields } from './leaves';
import { SCHEMA_NAMES, viewSchemaName } from './names';

/** `id` is that of one version of a row, which the next publish replaces. */
const ID: JsonSchema = { type: 'integer', description: 'Of this version alone; use documentId.' };

interface Shape {
  fields: readonly string[];
  populate: Populate;
}

/** What rows of a type look like in answers, by schema name. */
export function rowSchemas(strapi: Core.Strapi, name: ReadableName): Record<string, JsonSchema> {
  const schemaName = SCHEMA_NAMES[name];
  const { shown } = vocabularyOf(strapi, name);
  const usual = { fields: shown, populate: readPopulate(strapi, name, undefined) };
  return {
    [schemaName]: rowSchema(strapi, name, usual),
    ...(hasRelations(usual)
      ? { [`Plain${schemaName}`]: rowSchema(strapi, name, { ...usual, populate: {} }) }
      : {}),
    [`${schemaName}Selection`]: selectionSchema(strapi, name),
    ...(name === 'article' ? viewSchemas(strapi) : {}),
  };
}

const hasRelations = ({ populate }: Shape) => Object.keys(populate).length > 0;

/** A view that names no fields is the answer without a view. */
function viewSchemas(strapi: Core.Strapi): Record<string, JsonSchema> {
  const { fields, shown } = vocabularyOf(strapi, 'article');
  const views = Object.keys(VIEWS).flatMap((view) => {
    const asked = withView({ view });
    if (asked.fields === undefined) return [];
    const shape = {
      fields: readFields(asked.fields, fields, shown),
      populate: readPopulate(strapi, 'article', asked.populate),
    };
    return [[viewSchemaName(view), rowSchema(strapi, 'article', shape)]];
  });
  return Object.fromEntries(views);
}

function rowSchema(
  strapi: Core.Strapi,
  name: ReadableName,
  { fields, populate }: Shape,
): JsonSchema {
  const known = fieldSchemas(strapi, READABLE[name]);
  const shown = Object.fromEntries(fields.map((field) => [field, known[field]!]));
  const relations = Object.entries(populate).map(([relation, along]) => [
    relation,
    relationSchema(strapi, { name, relation }, rowOf(strapi, { name, relation }, along)),
  ]);
  return openObject({ id: ID, ...shown, ...Object.fromEntries(relations) }, ['id', ...fields]);
}

interface Place {
  name: ReadableName;
  relation: string;
}

/** The row on the other side: a schema that has a name, where it is one of those. */
function rowOf(
  strapi: Core.Strapi,
  { name, relation }: Place,
  along: Populate[string],
): JsonSchema {
  const { to } = READABLE[name].relations[relation]!;
  if (isLeaf(to)) return leafOf(strapi, to, along.fields);
  const populate = along.populate ?? {};
  if (along.fields.length === vocabularyOf(strapi, to).shown.length) {
    const usual = readPopulate(strapi, to, undefined);
    if (JSON.stringify(usual) === JSON.stringify(populate)) return schemaRef(SCHEMA_NAMES[to]);
    if (Object.keys(populate).length === 0) return schemaRef(`Plain${SCHEMA_NAMES[to]}`);
  }
  return rowSchema(strapi, to, { fields: along.fields, populate });
}

function leafOf(strapi: Core.Strapi, to: LeafName, fields: readonly string[]): JsonSchema {
  const known = leafFields(strapi, to);
  if (fields.length === Object.keys(known).length) return schemaRef(LEAF_SCHEMAS[to]);
  const shown = Object.fromEntries(fields.map((field) => [field, known[field]!]));
  return openObject(to === 'file' ? { id: ID, ...shown } : shown, fields);
}

/** Not required: it is left out for a caller who may not find the other type. */
function relationSchema(strapi: Core.Strapi, { name, relation }: Place, row: JsonSchema) {
  const attribute = attributesOf(strapi, READABLE[name])[relation]!;
  return isMany(attribute) ? listOf(row) : nullable(row);
}

/** What `fields` and `populate` made of a row, and a draft, which may lack anything. */
function selectionSchema(strapi: Core.Strapi, name: ReadableName): JsonSchema {
  const { relations } = READABLE[name];
  const fields = Object.entries(fieldSchemas(strapi, READABLE[name])).map(([field, schema]) => [
    field,
    field === 'documentId' || Array.isArray(schema.type) ? schema : nullable(schema),
  ]);
  const along = Object.entries(relations).map(([relation, { to }]) => {
    const row = schemaRef(isLeaf(to) ? LEAF_SCHEMAS[to] : `${SCHEMA_NAMES[to]}Selection`);
    return [relation, relationSchema(strapi, { name, relation }, row)];
  });
  const bodies = name === 'article' ? BODY_FORMS_OF_ROWS : {};
  const properties = { id: ID, ...Object.fromEntries(fields), ...Object.fromEntries(along) };
  return openObject({ ...properties, ...bodies }, ['documentId']);
}

const BODY_FORMS_OF_ROWS = {
  bodyHtml: { type: 'string', description: 'With body=html: sanitized, without embeds’ scripts.' },
  bodyText: { type: 'string', description: 'With body=text.' },
};

export function leafSchemas(strapi: Core.Strapi): Record<string, JsonSchema> {
  const of = (name: LeafName) => {
    const fields = leafFields(strapi, name);
    return openObject(name === 'file' ? { id: ID, ...fields } : fields, Object.keys(fields));
  };
  return { [LEAF_SCHEMAS.file]: of('file'), [LEAF_SCHEMAS.target]: of('target') };
}
