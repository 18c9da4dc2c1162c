/** What one run did with one post; the same words as in ImportRecord. */
export const OUTCOMES = [
  'create',
  'update',
  'unchanged',
  'duplicate',
  'conflict',
  'needs review',
  'gone at source',
  'skipped',
  'fail',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** In which state a written story was left. */
export const LEFT_AS = ['published', 'draft', 'embargoed'] as const;

export type Left = (typeof LEFT_AS)[number];

/** One post of a run, as it is reported. `id` and what follows it are null where there is none. */
export interface ImportRow {
  source: string;
  /** The post's id in its source. */
  id: string | null;
  outcome: Outcome;
  code: string | null;
  /** In plain words, for whoever reads the report. */
  reason: string | null;
  documentId: string | null;
  slug: string | null;
}
