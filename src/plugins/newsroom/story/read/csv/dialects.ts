import type { LegacyPost, ReadHints } from '../../legacy';
import { folded } from '../table/fields';
import type { Mapping } from '../table/mapping';
import { beehiiv } from './dialects/beehiiv';
import { buttondown } from './dialects/buttondown';
import { substack } from './dialects/substack';
import { wix } from './dialects/wix';

/** A platform whose export is a CSV of columns that are known beforehand. */
export interface CsvDialect {
  title: string;
  /** Columns that together only this platform has. */
  marks: readonly string[];
  mapping: Mapping;
  /** What is to be put right in a post once its columns are read; `cell` gives any other column. */
  finish?: (
    post: LegacyPost,
    cell: (column: string) => string,
    hints: ReadHints,
  ) => LegacyPost | Promise<LegacyPost>;
  /** Columns that `finish` reads, or that say nothing to anybody but the platform. */
  reads?: readonly string[];
  /** Whether bodies lie in files beside the table. */
  bodiesBeside?: boolean;
}

export const CSV_DIALECTS = { substack, beehiiv, buttondown, wix } as const satisfies Record<
  string,
  CsvDialect
>;

export type CsvDialectName = keyof typeof CSV_DIALECTS;

/** The platform that a header is of, or null. */
export function dialectOf(header: readonly string[]): CsvDialectName | null {
  const columns = new Set(header.map(folded));
  const names = Object.keys(CSV_DIALECTS) as CsvDialectName[];
  return (
    names.find((name) => CSV_DIALECTS[name].marks.every((mark) => columns.has(folded(mark)))) ??
    null
  );
}
