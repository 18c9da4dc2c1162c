import type { Format } from '../../../story/read';

/** How an import is to be run. Kept with the run, so that it can be told later what was asked for. */
export interface ImportChoices {
  /** null: told by the name and the first bytes of each file. */
  format: Format | null;
  /** What the source is called; null: its own site address, else its format. */
  namespace: string | null;
  /** Nothing is written, not even the run. */
  isDryRun: boolean;
  /** Publishes what was public in its source, and nothing else. */
  publish: boolean;
  /** The author of stories that name none; made when nobody is called so. */
  defaultAuthor: string | null;
  /** IANA name, for dates without an offset. */
  timezone: string;
  /** What the run is called; null: by its id. */
  name: string | null;
}
