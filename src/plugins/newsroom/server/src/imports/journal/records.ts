import { gzipSync } from 'node:zlib';

import type { Core } from '@strapi/strapi';

import type { Query, Story } from '../../../../story/model';
import type { ArticleKey } from '../../documents/article/versions';
import { IMPORT_RECORD } from '../../uids';
import type { ImportRow } from '../outcome';
import type { ArticleNow } from '../write/snapshot';
import { storable } from '../write/storable';

export interface RecordToKeep {
  runDocumentId: string;
  sourceKey: string;
  /** 1-based: how often this run has met the post. */
  occurrence: number;
  row: ImportRow;
  article: ArticleKey | null;
  /** The article before the run changed it: what an undo needs. */
  before: ArticleNow | null;
  story: Story;
  queries: readonly Query[];
  /** Kept only where something was written, so that it can be cleaned again by newer rules. */
  raw: string | null;
}

/** Writes down what a run did with one post. */
export async function keepRecord(strapi: Core.Strapi, record: RecordToKeep): Promise<void> {
  const { runDocumentId, sourceKey, occurrence, row, article, before, story, raw } = record;
  const base = `${runDocumentId}:${sourceKey}`;
  const data = {
    run: runDocumentId,
    key: occurrence === 1 ? base : `${base}:${occurrence}`,
    sourceKey,
    articleDocumentId: article?.documentId ?? null,
    articleLocale: article?.locale ?? null,
    outcome: row.outcome,
    code: row.code,
    reason: row.reason,
    beforeImage: before && { draft: before.draft, isPublished: before.isPublished },
    repairs: story.repairs,
    removed: story.removed,
    queries: record.queries,
    rawSource: raw === null ? null : gzipSync(raw).toString('base64'),
  };
  await strapi.documents(IMPORT_RECORD).create({ data: storable(data) as never });
}
