import type { Core } from '@strapi/strapi';

import { IMPORT_SOURCE } from '../../uids';
import { sha256 } from '../sha256';

/** A legacy post that was imported before, and the article it became; that one may be deleted. */
export interface KnownSource {
  documentId: string;
  articleDocumentId: string | null;
  articleLocale: string | null;
  sourceHash: string | null;
  writtenHash: string | null;
}

export interface SourceToKeep {
  key: string;
  namespace: string;
  sourceId: string;
  articleDocumentId: string;
  articleLocale: string;
  sourceHash: string;
  writtenHash: string;
}

/** The key under which a post is imported once (DESIGN §4). */
export function sourceKey({ namespace, id }: { namespace: string; id: string }): string {
  return sha256(`${namespace}\0${id}`);
}

export function findSource(strapi: Core.Strapi, key: string): Promise<KnownSource | null> {
  return strapi.db.query(IMPORT_SOURCE).findOne({ where: { key } });
}

/** Keeps what was written last. The column's unique key refuses a second import at the same time. */
export async function keepSource(
  strapi: Core.Strapi,
  known: KnownSource | null,
  source: SourceToKeep,
): Promise<void> {
  const sources = strapi.documents(IMPORT_SOURCE);
  if (known) await sources.update({ documentId: known.documentId, data: source as never });
  else await sources.create({ data: source as never });
}
