import type { Core } from '@strapi/strapi';

import { IMPORT_SOURCE } from '../../uids';
import { newDocumentId } from '../../documents/new-document-id';
import { sha256 } from '../sha256';
import { insertEntries, on } from '../write/rows/insert';
import type { Writing } from '../write/rows/insert';
import { tableOf } from '../write/rows/table';
import { VALUES_AT_ONCE } from '../../values-at-once';

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

/** What is known of posts, by key. */
export async function findSources(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<Map<string, KnownSource>> {
  const found = new Map<string, KnownSource>();
  for (let start = 0; start < keys.length; start += VALUES_AT_ONCE) {
    const rows: Array<KnownSource & { key: string }> = await strapi.db
      .query(IMPORT_SOURCE)
      .findMany({ where: { key: { $in: keys.slice(start, start + VALUES_AT_ONCE) } } });
    for (const row of rows) found.set(row.key, row);
  }
  return found;
}

/** Keeps what was written last. The column's unique key refuses a second import at the same time. */
export async function keepSources(
  writing: Writing,
  sources: ReadonlyArray<{ earlier: KnownSource | null; source: SourceToKeep }>,
): Promise<void> {
  const now = new Date();
  for (const { earlier, source } of sources) {
    if (!earlier) continue;
    await on(writing, tableOf(writing.strapi, IMPORT_SOURCE).name)
      .where({ document_id: earlier.documentId })
      .update({
        article_document_id: source.articleDocumentId,
        article_locale: source.articleLocale,
        source_hash: source.sourceHash,
        written_hash: source.writtenHash,
        updated_at: now,
      });
  }
  const fresh = sources.filter(({ earlier }) => earlier === null);
  const entries = fresh.map(({ source }) => ({
    documentId: newDocumentId(),
    ...source,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  }));
  await insertEntries(writing, IMPORT_SOURCE, entries);
}
