/** What became of one row of a run that was taken back. */
export const UNDONE = ['reversed', 'kept', 'failed'] as const;

export type Undone = (typeof UNDONE)[number];

/** One row as it is reported. */
export interface UndoRow {
  source: string | null;
  /** The post's id in its source. */
  id: string | null;
  documentId: string;
  slug: string | null;
  undone: Undone;
  /** In plain words; null where there is nothing to say. */
  reason: string | null;
}

/** Somebody, something or a file that the run had made, and that stays because something else uses it. */
export interface KeptTerm {
  kind: string;
  documentId: string;
  name: string;
  reason: string;
}

export interface UndoSummary {
  run: string;
  counts: Record<Undone, number>;
  /** How many of the people and terms that the run had made were deleted. */
  removed: number;
  /** How many files of the Media Library that only the run's stories showed. */
  removedFiles: number;
  kept: KeptTerm[];
}
