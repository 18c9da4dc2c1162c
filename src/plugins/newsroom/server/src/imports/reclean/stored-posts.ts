import type { Core } from '@strapi/strapi';

import type { LegacyPost } from '../../../../story/model';
import type { ArticleKey } from '../../documents/article/versions';
import { IMPORT_RECORD } from '../../uids';
import { unpackedPost } from '../journal/legacy-post';
import type { RunRow } from '../journal/records';
import type { SettledLink } from '../addresses/settle-links';
import type { PostRead } from '../read/read-stories';

/** A post out of the journal, with what the import has done to its body after cleaning. */
export interface StoredPost extends PostRead {
  sourceKey: string;
  links: readonly SettledLink[];
}

/** What there is in the journal to clean again. */
const STORED = {
  left: { $notNull: true },
  legacyPost: { $notNull: true },
  rawSource: { $notNull: true },
} as const;

/** How many posts a run has kept; of some a later run may have a newer word. */
export function countStoredPosts(strapi: Core.Strapi, runDocumentId: string): Promise<number> {
  return strapi.db
    .query(IMPORT_RECORD)
    .count({ where: { run: { documentId: runDocumentId }, ...STORED } });
}

/** The run whose word on an article is the newest; null where the journal has none. */
export async function runOfArticle(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleKey,
): Promise<string | null> {
  const [row]: Array<{ run: { documentId: string } | null }> = await strapi.db
    .query(IMPORT_RECORD)
    .findMany({
      where: { articleDocumentId: documentId, articleLocale: locale, ...STORED },
      select: ['id'],
      populate: { run: { select: ['documentId'] } },
      orderBy: { id: 'desc' },
      limit: 1,
    });
  return row?.run?.documentId ?? null;
}

/** The posts of a run, or of all, as they were read, whatever later runs have written. */
export async function* readPosts(
  strapi: Core.Strapi,
  run: RunRow | null,
): AsyncGenerator<LegacyPost> {
  for await (const rows of storedRows(strapi, run ? { run: run.rowId } : {})) {
    for (const { legacyPost, rawSource } of rows) yield unpackedPost(legacyPost, rawSource);
  }
}

interface RecordRow {
  id: number;
  sourceKey: string;
  source: string | null;
  legacyPost: string;
  rawSource: string;
  links: SettledLink[] | null;
}

const AT_ONCE = 100;

/**
 * The posts that a run wrote, as they were read; of each source only where no later run has written
 * it, for an older one is not what its article was made of.
 *
 * @param article only the post that it was made of
 */
export async function* storedPosts(
  strapi: Core.Strapi,
  run: RunRow,
  article: ArticleKey | null = null,
): AsyncGenerator<StoredPost> {
  const where = {
    run: run.rowId,
    ...(article && {
      articleDocumentId: article.documentId,
      articleLocale: article.locale,
    }),
  };
  for await (const rows of storedRows(strapi, where)) {
    const newest = await newestOf(strapi, rows);
    for (const { id, sourceKey, source, legacyPost, rawSource, links } of rows) {
      if (newest.get(sourceKey) !== id) continue;
      yield {
        kind: 'post',
        source: source ?? sourceKey,
        post: unpackedPost(legacyPost, rawSource),
        alone: false,
        sourceKey,
        links: links ?? [],
      };
    }
  }
}

async function* storedRows(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
): AsyncGenerator<RecordRow[]> {
  for (let above = 0; ;) {
    const rows: RecordRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { ...where, ...STORED, id: { $gt: above } },
      select: ['id', 'sourceKey', 'source', 'legacyPost', 'rawSource', 'links'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    above = last.id;
    yield rows;
  }
}

async function newestOf(
  strapi: Core.Strapi,
  rows: readonly RecordRow[],
): Promise<Map<string, number>> {
  const known: Array<{ id: number; sourceKey: string }> = await strapi.db
    .query(IMPORT_RECORD)
    .findMany({
      where: {
        sourceKey: { $in: [...new Set(rows.map(({ sourceKey }) => sourceKey))] },
        left: { $notNull: true },
        legacyPost: { $notNull: true },
      },
      select: ['id', 'sourceKey'],
      orderBy: { id: 'asc' },
    });
  return new Map(known.map(({ id, sourceKey }) => [sourceKey, id]));
}
