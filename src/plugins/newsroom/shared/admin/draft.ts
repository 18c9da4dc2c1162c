/**
 * Query parameter of the Content Manager's writes: when the draft was last saved that the form began
 * with. A query and no header, because an admin on another origin may send no header of ours.
 */
export const SEEN_DRAFT = 'newsroomSeenDraft';

/** The draft as it is stored now. */
export interface NewestDraft {
  savedAt: string;
  /** Who saved it; null where no user of the admin did. */
  savedBy: string | null;
}

/** The fields of an article, as the Content Manager's form has them. */
export type DraftValues = Readonly<Record<string, unknown>>;
