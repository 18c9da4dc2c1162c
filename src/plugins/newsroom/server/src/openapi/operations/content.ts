import { parametersOf } from '../../services/content/query';
import { VIEWS } from '../../services/content/query/view';
import { READABLE } from '../../services/content/readable-types';
import type { ReadableName } from '../../services/content/readable-types';
import {
  headerParameter,
  json,
  NOT_MODIFIED,
  PLAIN_HEADERS,
  refusals,
  VALIDATORS,
} from '../answers';
import type { RefusedStatus } from '../answers';
import { closedObject, listOf, nullable, openObject, schemaRef } from '../schemas/json-schema';
import type { JsonSchema } from '../schemas/json-schema';
import { pascalCase, SCHEMA_NAMES, viewSchemaName } from '../schemas/names';
import { pathParameter, wordsAsParameters } from '../words';
import { pathNames } from './operation';
import type { Describe, Operation, Route } from './operation';

type Describes = (route: Route, name: ReadableName) => Operation;

const ACTIONS: Readonly<Record<string, Describes>> = {
  find: (route, name) => readsMany(route, name, `find${pluralOf(route)}`),
  findDrafts: (route, name) => ({
    ...readsMany(route, name, 'findArticleDrafts', schemaRef(`${SCHEMA_NAMES[name]}Selection`)),
    summary: 'The drafts, newest change first',
  }),
  findOne: (route, name) => readsOne(route, name, `find${SCHEMA_NAMES[name]}`),
  create: (route, name) => ({
    ...writes(route, name, 'create'),
    responses: { 201: written(name), ...refusals(refusalsOfWrite(name)) },
  }),
  update: (route, name) => writes(route, name, 'update'),
  delete: (route, name) => ({
    ...writes(route, name, 'delete'),
    responses: {
      204: { description: 'It is gone.', headers: PLAIN_HEADERS },
      ...refusals(refusalsOfWrite(name)),
    },
  }),
  publish: (route, name) => writes(route, name, 'publish'),
  unpublish: (route, name) => writes(route, name, 'unpublish'),
};

/** Routes of the types, by the controller and the action that they name: `article.find`. */
export const describeContent: Describe = (route) => {
  if (typeof route.handler !== 'string') return null;
  const [name = '', action = ''] = route.handler.split('.');
  if (!Object.hasOwn(READABLE, name) || !Object.hasOwn(ACTIONS, action)) return null;
  return ACTIONS[action]!(route, name as ReadableName);
};

/** `/related-posts/:documentId` → `RelatedPosts`. */
const pluralOf = ({ path }: Route) => pascalCase(path.split('/')[1]!);

/** Of a published row as it comes without being asked, of each view, and of everything else. */
export const rowsOf = (name: ReadableName): JsonSchema => {
  const views = name === 'article' ? Object.keys(VIEWS).filter(isOfItsOwn).map(viewSchemaName) : [];
  const names = [SCHEMA_NAMES[name], ...views, `${SCHEMA_NAMES[name]}Selection`];
  return { anyOf: names.map(schemaRef) };
};

const isOfItsOwn = (view: string) => 'fields' in VIEWS[view as keyof typeof VIEWS];

const CONDITIONS = (['IfNoneMatch', 'IfModifiedSince', 'RequestId'] as const).map(headerParameter);

const REFUSED_READ: readonly RefusedStatus[] = [400, 401, 403, 429];

export function readsMany(
  route: Route,
  name: ReadableName,
  operationId: string,
  row: JsonSchema = rowsOf(name),
): Operation {
  const data = listOf(row);
  return {
    operationId,
    tags: [pluralOf(route)],
    summary: `Public rows of the type ${READABLE[name].what}`,
    parameters: [...wordsAsParameters(name, parametersOf(name, 'many')), ...CONDITIONS],
    responses: {
      200: {
        description: 'A list.',
        headers: VALIDATORS,
        content: json(answer(data, schemaRef('ListMeta'))),
      },
      ...NOT_MODIFIED,
      ...refusals(REFUSED_READ),
    },
  };
}

export function readsOne(route: Route, name: ReadableName, operationId: string): Operation {
  const gone: RefusedStatus[] = name === 'article' ? [404, 410, 451] : [404];
  return {
    operationId,
    tags: [pluralOf(route)],
    summary: `One ${READABLE[name].what}`,
    parameters: [
      ...pathNames(route).map(pathParameter),
      ...wordsAsParameters(name, parametersOf(name, 'one')),
      ...CONDITIONS,
    ],
    responses: {
      200: {
        description: `The ${READABLE[name].what}.`,
        headers: VALIDATORS,
        content: json(answer(rowsOf(name), schemaRef('OneMeta'))),
      },
      ...NOT_MODIFIED,
      ...refusals([...REFUSED_READ, ...gone]),
    },
  };
}

const answer = (data: JsonSchema, meta: JsonSchema) => openObject({ data, meta }, ['data', 'meta']);

const refusalsOfWrite = (name: ReadableName): RefusedStatus[] => [
  ...([400, 401, 403, 404, 409] as const),
  ...(name === 'article' ? ([410] as const) : []),
  ...([412, 429] as const),
];

function writes(route: Route, name: ReadableName, action: string): Operation {
  const input = schemaRef(`${SCHEMA_NAMES[name]}Input`);
  const words = parametersOf(name, 'one').filter((word) => ['locale', 'status'].includes(word));
  const known = name === 'article' ? words : words.filter((word) => word === 'locale');
  const takesData = action === 'create' || action === 'update';
  return {
    operationId: `${action}${SCHEMA_NAMES[name]}`,
    tags: [pluralOf(route)],
    summary: `${pascalCase(action)} one ${READABLE[name].what}`,
    description: 'The draft is written; `status=published` needs the permission `article.publish`.',
    parameters: [
      ...pathNames(route).map(pathParameter),
      ...wordsAsParameters(name, known),
      headerParameter('IfMatch'),
      headerParameter('RequestId'),
    ],
    ...(takesData
      ? {
          requestBody: { required: true, content: json(closedObject({ data: input }, ['data'])) },
        }
      : {}),
    responses: { 200: written(name), ...refusals(refusalsOfWrite(name)) },
  };
}

/** The row for those who may read it, else its key. */
const written = (name: ReadableName) => ({
  description: 'What was written; its keys alone for a caller who may not read drafts.',
  headers: { ...PLAIN_HEADERS, ETag: VALIDATORS.ETag },
  content: json(answer(schemaRef(`${SCHEMA_NAMES[name]}Selection`), schemaRef('OneMeta'))),
});

export const META_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ListMeta: openObject(
    {
      pagination: openObject({
        page: { type: 'integer' },
        pageSize: { type: 'integer' },
        pageCount: { type: 'integer' },
        start: { type: 'integer' },
        limit: { type: 'integer' },
        total: { type: 'integer' },
      }),
      cursors: {
        ...openObject(
          { next: nullable({ type: 'string' }), previous: nullable({ type: 'string' }) },
          ['next', 'previous'],
        ),
        description: 'For `pagination[cursor]`; missing where there is nothing before and after.',
      },
      onlyTheLast: {
        type: 'integer',
        description: 'Of a search: so many matches were ranked, those that were published last.',
      },
    },
    ['pagination'],
  ),
  OneMeta: openObject({
    redirectedFrom: { type: 'string', description: 'The former slug that was asked for.' },
    slug: { type: 'string', description: 'The present slug.' },
  }),
};
