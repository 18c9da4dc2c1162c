import type { Core } from '@strapi/strapi';

import type { LegacyPost, Query, Story } from '../../../../story/model';
import { newDocumentId } from '../../documents/new-document-id';
import type { ArticleKey } from '../../documents/article/versions';
import { IMPORT_RECORD } from '../../uids';
import type { Left, ImportRow } from '../outcome';
import type { PlacedMedia } from '../media/media-desk';
import type { PlannedEffect } from '../plan/kept/foreseen-post';
import type { Missing } from '../match/match-story';
import { insertForIds } from '../write/rows/insert';
import type { Writing } from '../write/rows/insert';
import { insertLinks } from '../write/rows/links';
import type { ArticleNow, Snapshot } from '../write/snapshot';
import { packedPost } from './legacy-post';
import type { PackedPost } from './legacy-post';
import type { KnownSource } from './sources';
import { storable } from '../write/storable';
import { VALUES_AT_ONCE } from '../../values-at-once';

export interface RecordToKeep {
  sourceKey: string;
  /** 1-based: how often this run has met the post. */
  occurrence: number;
  row: ImportRow;
  left: Left | null;
  article: ArticleKey | null;
  /** What tells the draft that was written from one that somebody changed since. */
  writtenHash: string | null;
  /** The article before the run changed it: what an undo needs. */
  before: BeforeImage | null;
  /** Whoever and whatever was made for the story. */
  made: readonly Missing[];
  /** Files of the library that it shows or links to, by the address on its old site. */
  files: PlacedMedia['files'] | null;
  /** To other pages of its old site: they are settled at the end of the run. */
  pendingLinks: readonly string[];
  /** null where the source brought nothing new: an earlier record has it. */
  cleaned: CleanedSource | null;
  /** What a plan foresees; null in a run that was written. */
  planned: PlannedEffect | null;
}

/** Of a post that is only told of: nothing was written for it, or would be yet. */
export const ONLY_TOLD = {
  writtenHash: null,
  before: null,
  made: [],
  files: null,
  pendingLinks: [],
  cleaned: null,
} as const satisfies Partial<RecordToKeep>;

/** What the copy desk did, and the source itself, so that newer rules can clean it again. */
export interface CleanedSource {
  post: LegacyPost;
  story: Story;
  queries: readonly Query[];
  /** The post, where it was packed already. */
  packed?: PackedPost | undefined;
}

/** What an article, and what is known of its source, were before a run changed them. */
export interface BeforeImage {
  draft: Snapshot;
  dates: ArticleNow['dates'];
  isPublished: boolean;
  /** null where the source was new, and its story the next version of an article. */
  source: KnownSource | null;
  /** Old addresses that the run let redirect to the article; kept by earlier versions as nothing. */
  claimed?: readonly string[];
}

/** The run as its records name it. */
export interface RunRow {
  documentId: string;
  rowId: number;
  /** What whoever writes in its name signs with; nothing for who only reads it. */
  leader?: string | null;
}

const NOT_KEPT: Record<keyof PackedPost, null> = { legacyPost: null, rawSource: null };

/** Writes down what a run did with posts. */
export async function keepRecords(
  writing: Writing,
  run: RunRow,
  records: readonly RecordToKeep[],
): Promise<void> {
  if (records.length === 0) return;
  const now = new Date();
  const entries = records.map((record) => ({
    documentId: newDocumentId(),
    ...storable(fieldsOf(run, record)),
    ...(record.cleaned === null
      ? NOT_KEPT
      : (record.cleaned.packed ?? packedPost(record.cleaned.post))),
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  }));
  const ids = await insertForIds(writing, IMPORT_RECORD, entries);
  const links = ids.map((id) => ({ from: id, to: [run.rowId] }));
  await insertLinks(writing, { uid: IMPORT_RECORD, field: 'run' }, links);
}

/** The name of a record within its run, of which there is one for each post that the run met. */
export function recordKey(runDocumentId: string, sourceKey: string, occurrence: number): string {
  const base = `${runDocumentId}:${sourceKey}`;
  return occurrence === 1 ? base : `${base}:${occurrence}`;
}

function fieldsOf(run: RunRow, record: RecordToKeep) {
  const {
    sourceKey,
    occurrence,
    row,
    left,
    article,
    writtenHash,
    before,
    made,
    cleaned,
    files,
    pendingLinks,
    planned,
  } = record;
  return {
    key: recordKey(run.documentId, sourceKey, occurrence),
    sourceKey,
    source: row.source,
    sourceId: row.id,
    articleDocumentId: article?.documentId ?? null,
    articleLocale: article?.locale ?? null,
    slug: row.slug,
    outcome: row.outcome,
    left,
    writtenHash,
    code: row.code,
    reason: row.reason,
    made: made.length === 0 ? null : made.map(({ kind, entry }) => [kind, entry.documentId]),
    beforeImage: before,
    files: files && files.size > 0 ? [...files].map(([url, file]) => [url, file.documentId]) : null,
    pendingLinks: pendingLinks.length === 0 ? null : pendingLinks,
    repairs: cleaned?.story.repairs ?? null,
    removed: cleaned?.story.removed ?? null,
    queries: cleaned?.queries ?? null,
    planned,
  };
}

/** Those of the keys that have a record already: what a run has done before it was interrupted. */
export async function keysWithRecord(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let start = 0; start < keys.length; start += VALUES_AT_ONCE) {
    const rows: Array<{ key: string }> = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { key: { $in: keys.slice(start, start + VALUES_AT_ONCE) } },
      select: ['key'],
    });
    for (const { key } of rows) found.add(key);
  }
  return found;
}
