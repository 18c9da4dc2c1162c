import { gunzipSync } from 'node:zlib';

import type { Core } from '@strapi/strapi';

import type { ArticleSource } from '../../../../../shared/admin/article-desk';
import type { RemovedLine, Repair } from '../../../../../story/model';
import type { ArticleKey } from '../../../documents/article/versions';
import { IMPORT_RECORD } from '../../../uids';

const LONGEST_SHOWN = 200_000;

interface SourceRow {
  rawSource: string;
  createdAt: string | null;
  repairs: Repair[] | null;
  removed: RemovedLine[] | null;
}

/** The newest source that an import kept of an article; null for one that was written here. */
export async function sourceOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleKey,
): Promise<ArticleSource | null> {
  const [row]: SourceRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
    where: {
      articleDocumentId: documentId,
      articleLocale: locale,
      rawSource: { $notNull: true },
    },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!row) return null;
  const raw = gunzipSync(Buffer.from(row.rawSource, 'base64')).toString('utf8');
  return {
    raw: raw.slice(0, LONGEST_SHOWN),
    isCut: raw.length > LONGEST_SHOWN,
    importedAt: row.createdAt,
    repairs: row.repairs?.length ?? 0,
    removed: (row.removed ?? []).map(({ rule, text, became }) => ({ rule, text, became })),
  };
}
