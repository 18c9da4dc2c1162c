import { PARAMETERS } from '../services/content/query/parameters';
import type { ParameterName } from '../services/content/query/parameters';
import { BODY_FORMS, VIEWS } from '../services/content/query/view';
import type { ReadableName } from '../services/content/readable-types';
import { closedObject, listOf, oneOfWords, schemaRef } from './schemas/json-schema';
import type { JsonSchema } from './schemas/json-schema';
import { SCHEMA_NAMES } from './schemas/names';
import { hasRelations } from './schemas/questions';

export interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  description?: string;
  style?: 'form' | 'deepObject';
  explode?: boolean;
  schema: JsonSchema;
}

const whole = (lowest: number, highest?: number): JsonSchema => ({
  type: 'integer',
  minimum: lowest,
  ...(highest ? { maximum: highest } : {}),
});

const query = (
  name: string,
  description: string,
  schema: JsonSchema,
  form: Partial<Parameter> = {},
): Parameter => ({ name, in: 'query', description, ...form, schema });

const COMMAS = { style: 'form', explode: false } as const;
const BRACKETS = { style: 'deepObject', explode: true } as const;

type Word = (name: ReadableName) => Parameter;

/** The words of a query (`parametersOf`), as parameters. One that has no line here is told as PARAMETERS does. */
const WORDS: Readonly<Record<string, Word>> = {
  fields: (name) =>
    query(
      'fields',
      'The fields to show; all but large ones without it.',
      listOf(schemaRef(`${SCHEMA_NAMES[name]}Field`)),
      COMMAS,
    ),
  populate: (name) =>
    query(
      'populate',
      'What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs.',
      {
        anyOf: [
          { const: false },
          listOf({ type: 'string' }),
          ...(hasRelations(name) ? [schemaRef(`${SCHEMA_NAMES[name]}Populate`)] : []),
        ],
      },
      COMMAS,
    ),
  filters: (name) =>
    query(
      'filters',
      'In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`.',
      schemaRef(`${SCHEMA_NAMES[name]}Filters`),
      BRACKETS,
    ),
  sort: (name) =>
    query('sort', 'The first counts most.', listOf(schemaRef(`${SCHEMA_NAMES[name]}Sort`)), COMMAS),
  pagination: () =>
    query(
      'pagination',
      '`page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`.',
      closedObject({
        page: whole(1),
        pageSize: whole(1),
        start: whole(0),
        limit: whole(1),
        cursor: { type: 'string' },
        withCount: { type: 'boolean' },
      }),
      BRACKETS,
    ),
  locale: () => query('locale', 'The default one without it.', { type: 'string' }),
  status: () =>
    query('status', 'Drafts need the permission `article.findDrafts`.', {
      ...oneOfWords(['published', 'draft']),
      default: 'published',
    }),
  view: () =>
    query(
      'view',
      'Stands for `fields` and `populate`, and can’t be mixed with them.',
      oneOfWords(Object.keys(VIEWS)),
    ),
  body: () =>
    query('body', 'With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`.', {
      ...oneOfWords(BODY_FORMS),
      default: 'blocks',
    }),
};

export const wordsAsParameters = (name: ReadableName, words: readonly string[]): Parameter[] =>
  words.map((word) => WORDS[word]?.(name) ?? ofTable(word as ParameterName));

/** A word as its own table tells of it. */
function ofTable(name: ParameterName): Parameter {
  const { description, form } = PARAMETERS[name];
  if (form.kind === 'choice') return query(name, description, oneOfWords(form.of));
  const pattern = form.kind === 'text' && 'pattern' in form ? { pattern: form.pattern } : {};
  const parameter = query(name, description, { type: 'string', ...pattern });
  return name === 'q' ? { ...parameter, required: true } : parameter;
}

export const textParameter = (name: string, description: string): Parameter =>
  query(name, description, { type: 'string' });

export const numberParameter = (name: string, description: string, lowest = 1): Parameter =>
  query(name, description, whole(lowest));

/** `:documentId` of a Koa path. */
export const pathParameter = (name: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});
