import { CHANGE_KINDS } from '../../changes/change';
import {
  headerParameter,
  json,
  NOT_MODIFIED,
  PLAIN_HEADERS,
  refusals,
  VALIDATORS,
} from '../answers';
import { listOf, nullable, oneOfWords, openObject, schemaRef } from '../schemas/json-schema';
import type { JsonSchema } from '../schemas/json-schema';
import { pathParameter, textParameter } from '../words';
import { readsOne } from './content';
import type { Describe, Operation, Route } from './operation';

const TEXT: JsonSchema = { type: 'string' };
const REQUEST_ID = headerParameter('RequestId');

const sends = (description: string, type: string, schema: JsonSchema = TEXT) => ({
  description,
  headers: PLAIN_HEADERS,
  content: { [type]: { schema } },
});

/** Routes whose handler is a function, by method and path. */
const ROUTES: Readonly<Record<string, (route: Route) => Operation>> = {
  'GET /articles/by-slug/:slug': (route) => ({
    ...readsOne(route, 'article', 'findArticleBySlug'),
    summary: 'One article by its slug, or by a former one, which `meta` tells',
  }),

  'GET /changes': () => ({
    operationId: 'findChanges',
    tags: ['Changes'],
    summary: 'What changed for readers since a marker',
    description: 'Without `since` it gives the marker to begin with.',
    parameters: [textParameter('since', '`meta.marker` of an earlier answer.'), REQUEST_ID],
    responses: {
      200: {
        description: 'Each change once.',
        headers: PLAIN_HEADERS,
        content: json(
          openObject({ data: listOf(schemaRef('Change')), meta: schemaRef('ChangesMeta') }, [
            'data',
            'meta',
          ]),
        ),
      },
      ...refusals([400, 401, 403, 429]),
    },
  }),

  'GET /changes/stream': () => ({
    operationId: 'streamChanges',
    tags: ['Changes'],
    summary: 'The same as server-sent events',
    description:
      'Events: `change` with a Change, `reset` when anything may have changed: read anew.',
    parameters: [REQUEST_ID],
    responses: {
      200: sends('A stream without an end.', 'text/event-stream'),
      ...refusals([401, 403, 429, 503]),
    },
  }),

  'GET /health': () => {
    const status = openObject({ status: oneOfWords(['ok', 'unavailable']) }, ['status']);
    return {
      operationId: 'health',
      tags: ['Operations'],
      summary: 'Whether this node can answer',
      parameters: [REQUEST_ID],
      responses: {
        200: sends('It can.', 'application/json', status),
        503: sends('Its database does not answer.', 'application/json', status),
        ...refusals([429]),
      },
    };
  },

  'GET /metrics': () => ({
    operationId: 'metrics',
    tags: ['Operations'],
    summary: 'Figures for Prometheus',
    parameters: [REQUEST_ID],
    responses: {
      200: sends('Prometheus text format.', 'text/plain; version=0.0.4; charset=utf-8'),
      ...refusals([401, 403, 429]),
    },
  }),

  'GET /preview/:token': () => ({
    operationId: 'preview',
    tags: ['Documents'],
    summary: 'The readable page of a draft, for whoever has its token',
    parameters: [pathParameter('token'), REQUEST_ID],
    responses: {
      200: sends('The page.', 'text/html; charset=utf-8'),
      ...refusals([404, 429]),
    },
  }),

  'GET /openapi.json': () => ({
    operationId: 'openApi',
    tags: ['Operations'],
    summary: 'This document',
    parameters: [headerParameter('IfNoneMatch'), REQUEST_ID],
    responses: {
      200: {
        description: 'OpenAPI 3.1.',
        headers: VALIDATORS,
        content: json({ type: 'object' }),
      },
      ...NOT_MODIFIED,
      ...refusals([429]),
    },
  }),
};

export const describeOther: Describe = (route) =>
  ROUTES[`${route.method} ${route.path}`]?.(route) ?? null;

export const CHANGE_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Change: openObject(
    {
      kind: oneOfWords(CHANGE_KINDS),
      documentId: nullable(TEXT),
      locale: nullable(TEXT),
      gone: { type: 'boolean', description: 'Of an article: readers can’t have it any more.' },
    },
    ['kind', 'documentId', 'locale'],
  ),
  ChangesMeta: openObject(
    {
      marker: TEXT,
      complete: {
        type: 'boolean',
        description: 'false: the log does not reach back that far; build anew.',
      },
    },
    ['marker', 'complete'],
  ),
};
