import type { ImportChoices } from './choices';
import type { CleaningChoices } from './cleaning/open-desk';

export interface Watch {
  /** Ends the run after the posts that it is writing. */
  signal?: AbortSignal;
  /** Hears how much of all inputs, as they lie on the disk, was read so far. */
  onProgress?: (bytes: number, of: number) => void;
}

export interface ImportRequest {
  sources: readonly string[];
  choices: ImportChoices;
  watch?: Watch;
  /** How many posts are written in one transaction, at most. */
  chunk?: number;
  /** Where relative sources lie; the working directory, if nothing is said. */
  folder?: string;
  /** Where posts are cleaned; by the size of the import, if nothing is said. */
  cleaning?: CleaningChoices;
}
