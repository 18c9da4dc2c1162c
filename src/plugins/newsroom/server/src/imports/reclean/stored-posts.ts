import type { Core } from '@strapi/strapi';

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
 */
export async function* storedPosts(strapi: Core.Strapi, run: RunRow): AsyncGenerator<StoredPost> {
  const records = strapi.db.query(IMPORT_RECORD);
  for (let above = 0; ;) {
    const rows: RecordRow[] = await records.findMany({
      where: {
        run: run.rowId,
        id: { $gt: above },
        left: { $notNull: true },
        legacyPost: { $notNull: true },
        rawSource: { $notNull: true },
      },
      select: ['id', 'sourceKey', 'source', 'legacyPost', 'rawSource', 'links'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    above = last.id;
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
