import { gzipSync } from 'node:zlib';

import type { Core } from '@strapi/strapi';

import type { LegacyPost, Query, Story } from '../../../../story/model';
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
  /** null where the source brought nothing new: an earlier record has it. */
  cleaned: CleanedSource | null;
}

/** What the copy desk did, and the source itself, so that newer rules can clean it again. */
export interface CleanedSource {
  post: LegacyPost;
  story: Story;
  queries: readonly Query[];
}

/** Writes down what a run did with one post. */
export async function keepRecord(strapi: Core.Strapi, record: RecordToKeep): Promise<void> {
  const { runDocumentId, sourceKey, occurrence, row, article, before, cleaned } = record;
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
    repairs: cleaned?.story.repairs ?? null,
    removed: cleaned?.story.removed ?? null,
    queries: cleaned?.queries ?? null,
    rawSource: cleaned && gzipSync(cleaned.post.raw).toString('base64'),
  };
  await strapi.documents(IMPORT_RECORD).create({ data: storable(data) as never });
}
