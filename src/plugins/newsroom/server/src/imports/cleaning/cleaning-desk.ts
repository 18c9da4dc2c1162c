import type { CleanedPost, CleaningTask } from './clean-post';

/** Where posts are cleaned. Whatever happens to threads or workers, each post comes out cleaned. */
export interface CleaningDesk {
  /** How many tasks it does at the same time, other than where the import runs; 0: it does them there. */
  readonly hands: number;
  /** What came of each post, in their order. */
  clean(task: CleaningTask): Promise<CleanedPost[]>;
  close(): Promise<void>;
}
