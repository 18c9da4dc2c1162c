import type { Query } from '../../../story/model';
import type { LinkCounts } from './addresses/settle-links';
import type { ImportCounts } from './journal/runs';
import type { Directories } from './match/load-directories';
import type { UnmatchedName } from './match/people/unmatched';
import type { MediaCounts } from './media/media-desk';
import type { ImportRow, Outcome } from './outcome';

/** What a run tells while it goes on. */
export type ImportEvent =
  | { kind: 'row'; row: ImportRow; queries: readonly Query[]; headline: string | null }
  | { kind: 'changed'; change: ChangedPost }
  | { kind: 'note'; source: string; code: string; message: string };

/** A post of which not that would be done now which its plan says. */
export interface ChangedPost {
  source: string;
  /** The post's id in its source. */
  id: string | null;
  /** null for a post that the plan does not know. */
  planned: Outcome | null;
  /** null for one that is not there any more. */
  now: Outcome | null;
  /** In plain words, for whoever decides whether that is all right. */
  reason: string;
}

export interface ImportSummary {
  /** The run's name, or its id where it has none; null when nothing was kept. */
  run: string | null;
  /** The id of what a dry run has planned: it can be run as it is. */
  plan: string | null;
  counts: ImportCounts;
  /** The names of whoever and whatever the run made; in a dry run, would make. */
  made: Record<keyof Directories, string[]>;
  /** Authors and contributors whom nobody here was called before the run, and who may be meant. */
  unmatched: UnmatchedName[];
  /** Of imported bodies to other pages of their old sites; none in a dry run. */
  links: LinkCounts;
  /** Pictures and files of the stories; in a dry run, those that there are to look for. */
  media: MediaCounts;
  isInterrupted: boolean;
}
