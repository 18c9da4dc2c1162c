import type { PasteAnswer } from '../../../../shared/admin/article-desk';
import type { Copied } from './clipboard';

/** What came of a paste. */
export type PasteOutcome =
  | {
      kind: 'cleaned';
      cleaned: PasteAnswer;
      /** Takes the paste back and does it again as the editor does by itself; false if it is too late. */
      pasteAsItWas(): boolean;
    }
  | { kind: 'as-it-was'; error: unknown };

/** Who cleans what is pasted into a body. */
export interface PasteDesk {
  clean(copied: Copied): Promise<PasteAnswer>;
  tell(outcome: PasteOutcome): void;
}

let open: PasteDesk | null = null;

/**
 * Strapi makes its editors without a word to us; so the copy check stands ready while an article is
 * open to somebody who may use it, and is nobody's desk otherwise.
 *
 * @returns what closes it.
 */
export function openPasteDesk(desk: PasteDesk): () => void {
  open = desk;
  return () => {
    if (open === desk) open = null;
  };
}

export const pasteDesk = (): PasteDesk | null => open;
