import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { invalidParameter } from './refuse';

/**
 * A place in a list, between two rows: the sort keys of one row and its documentId. Rows that come or
 * go elsewhere don't move it, and a story that is published again keeps its documentId.
 */
export interface Cursor {
  /** Which of its sides is meant. */
  side: 'after' | 'before';
  /** null, a number, a text or an ISO 8601 date, one a sort key. */
  keys: ReadonlyArray<string | number | boolean | null>;
  documentId: string;
}

const SIDES = { a: 'after', b: 'before' } as const;

/**
 * Signed together with the question that it belongs to: in an answer to another one it would mean
 * nothing, and what came from outside is never compared with a column.
 */
export function writeCursor(strapi: Core.Strapi, question: string, cursor: Cursor): string {
  const text = JSON.stringify([cursor.side[0], cursor.keys, cursor.documentId]);
  const body = Buffer.from(text).toString('base64url');
  return `${body}.${signature(secrets(strapi)[0]!, question, body)}`;
}

/** @throws NewsroomError NEWSROOM_QUERY_INVALID_PARAMETER for what is not a cursor of this question. */
export function readCursor(strapi: Core.Strapi, question: string, text: string): Cursor {
  const [body = '', signed = ''] = text.split('.');
  const isOurs = secrets(strapi).some((secret) => same(signature(secret, question, body), signed));
  if (!isOurs) {
    const expected = 'a cursor that meta.cursors of this very list gave';
    throw invalidParameter(['pagination', 'cursor'], expected, text);
  }
  const [side, keys, documentId] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
    keyof typeof SIDES,
    Cursor['keys'],
    string,
  ];
  return { side: SIDES[side], keys, documentId };
}

const signature = (secret: string, question: string, body: string): string =>
  createHmac('sha256', `newsroom cursor ${secret}`)
    .update(`${question}\n${body}`)
    .digest('base64url')
    .slice(0, 22);

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The app's keys, newest first: each node has the same, and an older one still holds. */
function secrets(strapi: Core.Strapi): string[] {
  const keys = strapi.config.get<string | string[] | undefined>('server.app.keys');
  const list = [keys ?? []].flat().filter((key) => key !== '');
  // Strapi itself does not start without.
  if (list.length === 0) throw new TypeError('Expected app.keys in config/server');
  return list;
}
