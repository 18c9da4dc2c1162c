import { EVENTS } from '../../../shared/settings';
import type { MessageData } from '../delivery/outbox/message';
import { json } from './answers';
import { nullable, oneOfWords, openObject, schemaRef } from './schemas/json-schema';
import type { JsonSchema } from './schemas/json-schema';

const TEXT: JsonSchema = { type: 'string' };
const MOMENT = nullable({ type: 'string', format: 'date-time' });

const DATA: Readonly<Record<keyof MessageData, JsonSchema>> = {
  documentId: TEXT,
  locale: TEXT,
  version: {
    type: 'integer',
    description: 'Raised with each event of an article: the greater is the newer.',
  },
  cause: nullable(TEXT),
  slug: TEXT,
  url: TEXT,
  section: nullable(TEXT),
  language: nullable(TEXT),
  publishedOn: MOMENT,
  firstPublishedOn: MOMENT,
  updatedOn: MOMENT,
  headline: { ...nullable(TEXT), description: 'null in a withdrawal.' },
  noindex: { type: 'boolean' },
};

/** What a webhook that is set up gets, signed after Standard Webhooks 1.0. */
export const WEBHOOK_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  NewsroomEvent: openObject(
    {
      type: oneOfWords(EVENTS),
      timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
      data: openObject(
        { ...DATA, ninjs: { description: 'Of an endpoint that is set up `withDocument`.' } },
        Object.keys(DATA),
      ),
    },
    ['type', 'timestamp', 'data'],
  ),
};

const inHeader = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: TEXT,
});

export const WEBHOOKS = Object.fromEntries(
  EVENTS.map((event) => [
    event,
    {
      post: {
        operationId: event.replace(/\.(\w)/, (_whole, first: string) => first.toUpperCase()),
        tags: ['Webhooks'],
        summary: `An event ${event}`,
        security: [],
        parameters: [
          inHeader('webhook-id', 'The same over all tries.'),
          inHeader('webhook-timestamp', 'Of this try, in seconds.'),
          inHeader('webhook-signature', '`v1,` and HMAC-SHA256 of id, timestamp and body.'),
        ],
        requestBody: { required: true, content: json(schemaRef('NewsroomEvent')) },
        responses: {
          204: { description: 'It was taken; it is not sent again.' },
          '4XX': { description: 'It is sent again later; after 410 never.' },
        },
      },
    },
  ]),
);
