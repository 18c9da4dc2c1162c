import { READS } from '../../routes/reads';
import type { ReadRoute } from '../../routes/reads';
import { READABLE } from '../../services/content/readable-types';
import type { TermKind } from '../../services/listing/table';
import { headerParameter, json, NOT_MODIFIED, refusals, VALIDATORS } from '../answers';
import type { RefusedStatus } from '../answers';
import { listOf, nullable, openObject, schemaRef } from '../schemas/json-schema';
import type { JsonSchema } from '../schemas/json-schema';
import { pascalCase, SCHEMA_NAMES } from '../schemas/names';
import { pathParameter, wordsAsParameters } from '../words';
import { rowsOf } from './content';
import { pathNames } from './operation';
import type { Describe, Operation } from './operation';

const CONDITIONS = (['IfNoneMatch', 'IfModifiedSince', 'RequestId'] as const).map(headerParameter);

const TEXT: JsonSchema = { type: 'string' };
/** As cards, unless the question says what it wants of a story. */
const CARDS: JsonSchema = { anyOf: ['ArticleCard', 'Article', 'ArticleSelection'].map(schemaRef) };

interface Answered {
  operationId: string;
  data: JsonSchema;
  meta: string;
  refused?: readonly RefusedStatus[];
}

const page = (name: TermKind): Answered => ({
  operationId: `find${SCHEMA_NAMES[name]}Page`,
  data: {
    allOf: [schemaRef(SCHEMA_NAMES[name]), openObject({ articles: listOf(CARDS) }, ['articles'])],
  },
  meta: 'ListMeta',
  refused: [404],
});

/** Routes of the table of reads that are more than a list of a type, or one by its id. */
const ANSWERS: Readonly<Record<string, Answered>> = {
  'article.search': {
    operationId: 'searchArticles',
    data: listOf({
      allOf: [
        rowsOf('article'),
        openObject({ highlights: schemaRef('Highlights') }, ['highlights']),
      ],
    }),
    meta: 'ListMeta',
  },
  'article.latest': {
    operationId: 'findLatestArticles',
    data: listOf(CARDS),
    meta: 'ListMeta',
  },
  'article.related': {
    operationId: 'findRelatedArticles',
    data: listOf(CARDS),
    meta: 'OneMeta',
    refused: [404, 410, 451],
  },
  'article.archives': {
    operationId: 'findArchives',
    data: listOf(schemaRef('ArchiveMonth')),
    meta: 'OneMeta',
  },
  'section.findPage': page('section'),
  'author.findPage': page('author'),
  'tag.findPage': page('tag'),
};

export const describeReads: Describe = (route) => {
  const read = READS.find(({ path }) => route.method === 'GET' && path === route.path);
  const answered = read && ANSWERS[read.handler];
  return read && answered ? operation(read, answered) : null;
};

function operation(
  read: ReadRoute,
  { operationId, data, meta, refused = [] }: Answered,
): Operation {
  return {
    operationId,
    tags: [pascalCase(READABLE[read.name].path.slice(1))],
    summary: read.description.replace(/\.$/, ''),
    parameters: [
      ...pathNames(read).map(pathParameter),
      ...wordsAsParameters('article', read.parameters),
      ...CONDITIONS,
    ],
    responses: {
      200: {
        description: read.description,
        headers: VALIDATORS,
        content: json(openObject({ data, meta: schemaRef(meta) }, ['data', 'meta'])),
      },
      ...NOT_MODIFIED,
      ...refusals([400, 401, 403, ...refused, 429]),
    },
  };
}

export const READ_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Highlights: {
    ...openObject({ headline: nullable(TEXT), standfirst: nullable(TEXT), text: TEXT }, [
      'headline',
      'standfirst',
      'text',
    ]),
    description: 'HTML: escaped, with what was found in `<mark>`. null where nothing was.',
  },
  ArchiveMonth: openObject(
    { month: { type: 'string', description: '`2024-03`.' }, count: { type: 'integer' } },
    ['month', 'count'],
  ),
};
