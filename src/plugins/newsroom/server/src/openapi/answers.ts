import { ARTICLE_ERRORS } from '../../../story/errors/article-errors';
import { CHANNEL_ERRORS } from '../../../story/errors/channel-errors';
import { CONTENT_API_ERRORS } from '../../../story/errors/content-api-errors';
import { oneOfWords, openObject, schemaRef } from './schemas/json-schema';
import type { JsonSchema } from './schemas/json-schema';

/** Those that a caller of the content API can meet. */
const ERRORS = { ...ARTICLE_ERRORS, ...CHANNEL_ERRORS, ...CONTENT_API_ERRORS };

const TEXT: JsonSchema = { type: 'string' };

const REFUSALS = {
  400: ['BadRequest', 'Something in the request is unknown or invalid.'],
  401: ['Unauthorized', 'The token is not known, or past its time.'],
  403: ['Forbidden', 'The caller has not the permission.'],
  404: ['NotFound', 'Nothing public is here.'],
  409: ['Conflict', 'Another entry has it already.'],
  410: ['Gone', 'The story was taken back by its publisher.'],
  412: ['PreconditionFailed', 'Somebody changed it since: If-Match is stale.'],
  429: [
    'TooManyRequests',
    'A limit of the server, or of a proxy in front. Retry-After says when to come back.',
  ],
  451: ['UnavailableForLegalReasons', 'The story was taken back for legal reasons.'],
  503: ['Unavailable', 'For the moment. Retry-After says when to come back, where it is known.'],
} as const;

export type RefusedStatus = keyof typeof REFUSALS;

/** Strapi's own refusals (401, 403 and a few 400s) have no code. */
export const codesOf = (status: number): string[] =>
  Object.entries(ERRORS)
    .filter(([, kind]) => kind.status === status)
    .map(([code]) => code);

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const REQUEST_ID = { 'X-Request-Id': header('RequestId') };

/** Of every answer that can be asked for again with If-None-Match. */
export const VALIDATORS = {
  ETag: header('ETag'),
  'Last-Modified': header('LastModified'),
  'Cache-Control': header('CacheControl'),
  ...REQUEST_ID,
};

export const PLAIN_HEADERS = { 'Cache-Control': header('CacheControl'), ...REQUEST_ID };

const text = (description: string) => ({ description, schema: TEXT });

export const HEADERS = {
  ETag: text('Send it back in If-None-Match, or of a draft in If-Match.'),
  LastModified: text('Told once its second is over; If-Modified-Since must be this very date.'),
  CacheControl: text('Public answers may be kept and must be revalidated; private ones may not.'),
  RequestId: text('The caller’s own X-Request-Id, or a new one; it stands in the log.'),
  RetryAfter: text('Seconds, or a date.'),
  Location: text('Where it is now.'),
};

const inHeader = (name: string, description: string) => ({
  name,
  in: 'header',
  description,
  schema: TEXT,
});

export const HEADER_PARAMETERS = {
  IfNoneMatch: inHeader('If-None-Match', 'ETags of what the caller has; 304 if it is still so.'),
  IfModifiedSince: inHeader('If-Modified-Since', 'Last-Modified of what the caller has.'),
  IfMatch: inHeader('If-Match', 'ETag of the draft that was changed; 412 if it is another now.'),
  RequestId: inHeader('X-Request-Id', '8 to 128 of letters, digits, `_ . : -`.'),
};

export const headerParameter = (name: keyof typeof HEADER_PARAMETERS) => ({
  $ref: `#/components/parameters/${name}`,
});

export const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

export const refusals = (statuses: readonly RefusedStatus[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { $ref: `#/components/responses/${REFUSALS[status][0]}` },
    ]),
  );

export const NOT_MODIFIED = { 304: { $ref: '#/components/responses/NotModified' } };

export const RESPONSES = {
  NotModified: { description: 'The caller has it already.', headers: VALIDATORS },
  ...Object.fromEntries(
    Object.entries(REFUSALS).map(([status, [name, description]]) => [
      name,
      refusal(Number(status), description),
    ]),
  ),
};

function refusal(status: number, description: string) {
  const codes = codesOf(status);
  const named = codes.length > 0 ? ` Codes: ${codes.join(', ')}.` : '';
  const comesBack = status === 429 || status === 503;
  return {
    description: description + named,
    headers: { ...REQUEST_ID, ...(comesBack ? { 'Retry-After': header('RetryAfter') } : {}) },
    content: json(schemaRef('Refusal')),
  };
}

export const ERROR_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ErrorCode: {
    ...oneOfWords(Object.keys(ERRORS)),
    description: 'A code never changes its meaning; new ones may come.',
  },
  Refusal: openObject(
    {
      data: { type: 'null' },
      error: openObject(
        {
          status: { type: 'integer' },
          name: TEXT,
          message: { type: 'string', description: 'What was expected, what came, what to do.' },
          details: {
            ...openObject({
              code: {
                description: 'Missing where Strapi itself refused.',
                anyOf: [schemaRef('ErrorCode'), TEXT],
              },
            }),
            description: 'Beside the code, what the message is made of.',
            additionalProperties: true,
          },
        },
        ['status', 'name', 'message'],
      ),
    },
    ['data', 'error'],
  ),
};
