import type { TextChange } from './compare-texts';

/** What “clean again” says to its routes. The rules of today meet a source that the journal kept. */

/** A field of the article that would read otherwise. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What cleaning one article again would change. */
export interface ArticleReclean {
  /** As in a report: `update`, `unchanged`, `conflict` where an editor has changed it since … */
  outcome: string;
  reason: string | null;
  fields: FieldChange[];
  text: TextChange[];
  /** The words stay, but not how they are set. */
  isFormOnly: boolean;
}

/** What came of it. */
export interface RecleanedArticle {
  outcome: string;
  reason: string | null;
  /** The run that it was, by which it can be undone; null where nothing was to be done. */
  run: string | null;
}
