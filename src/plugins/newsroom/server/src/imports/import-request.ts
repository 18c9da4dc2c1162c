import type { ImportChoices } from './choices';
import type { CleaningChoices } from './cleaning/open-desk';

/** Why a run is ended whose process stops: where others share the work, one of them goes on. */
export const HAND_ON = Symbol('another process may go on');

export interface Watch {
  /** Ends the run after the posts that it is writing; with HAND_ON as its reason, for this process. */
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
