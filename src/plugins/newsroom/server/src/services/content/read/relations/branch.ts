import type { Column } from '../columns';

/** One relation in a tree of what comes along, as a part of the one statement that loads them all. */
export interface Branch {
  field: string;
  many: boolean;
  columns: Column[];
  /** `select parent, place, child …`, without the condition on the roots. */
  sql: string;
  /** The column that names the root rows. */
  root: string;
  below: Branch[];
}

/** In the statement of a tree: the rows that it hangs on, the moment that embargoes are past. */
export const MARKS = { ids: ':ids:', now: ':now:' } as const;
