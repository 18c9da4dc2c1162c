import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { openly } from '../../gate/sight';
import type { ReadableType } from './readable-types';
import { checkIfMatch, revisionFrom } from './revision';
import type { Row } from './row';

export interface Change {
  action: 'create' | 'update' | 'delete' | 'publish' | 'unpublish';
  type: ReadableType;
  /** null for a document that is to be made. */
  documentId: string | null;
  /** null for a type without locales. */
  locale: string | null;
  data: Row;
  /** Whether what is written is published at once. */
  publish: boolean;
  /** The header of that name; empty for a write that doesn't mind what it overwrites. */
  ifMatch: string;
}

export interface Written {
  row: Row;
}

type Documents = Record<Change['action'], (params: object) => Promise<unknown>>;

/**
 * One write, in one transaction with the check of If-Match: between the check and the write nobody
 * else gets at the row.
 *
 * @throws NewsroomError NEWSROOM_NOT_FOUND, NEWSROOM_WRITE_STALE, and what the hooks refuse.
 */
export async function changeDocument(strapi: Core.Strapi, change: Change): Promise<Written> {
  const { action, type, documentId, locale, data, publish } = change;
  const params = {
    ...(documentId === null ? {} : { documentId }),
    ...(locale === null ? {} : { locale }),
    ...(action === 'create' || action === 'update'
      ? { data, status: publish ? 'published' : 'draft' }
      : {}),
  };
  return openly(() =>
    strapi.db.transaction(async (): Promise<Written> => {
      const before = documentId === null ? null : await lockedRow(strapi, change);
      const documents = strapi.documents(type.uid as never) as unknown as Documents;
      const written = (await documents[action](params)) as { documentId: string };
      if (action === 'delete') return { row: before! };
      return { row: (await rowOf(strapi, { ...change, documentId: written.documentId }))! };
    }),
  );
}

async function lockedRow(strapi: Core.Strapi, change: Change): Promise<Row> {
  const { type, ifMatch } = change;
  const row = await rowOf(strapi, change);
  if (!row) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: type.what });
  checkIfMatch(ifMatch, revisionFrom(row), type.what);
  return row;
}

/**
 * The draft where the type has drafts, else the one row; held until the transaction ends, where the
 * database knows such a thing (SQLite has one writer anyway).
 */
async function rowOf(
  strapi: Core.Strapi,
  { type, documentId, locale }: Pick<Change, 'type' | 'documentId' | 'locale'>,
): Promise<Row | null> {
  const hasDrafts = strapi.contentType(type.uid).options?.draftAndPublish === true;
  const row = await strapi.db
    .queryBuilder(type.uid)
    .select(['id', 'documentId', 'updatedAt', ...(hasDrafts ? ['locale'] : [])])
    .where(hasDrafts ? { documentId, publishedAt: { $null: true }, locale } : { documentId })
    .first()
    .forUpdate()
    .execute<Row | null>();
  return row ?? null;
}
