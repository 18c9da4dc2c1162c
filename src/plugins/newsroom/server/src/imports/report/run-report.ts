import type { ImportCounts, ImportRun } from '../journal/runs';
import type { ReportRow } from './report-rows';

/** A run and its posts, to be written as a document. */
export interface RunReport {
  run: string;
  state: ImportRun['state'];
  sources: readonly string[];
  startedAt: string | null;
  endedAt: string | null;
  counts: Partial<ImportCounts>;
  rows: AsyncIterable<ReportRow>;
}

/** Writes a report as pieces of text; a report may be larger than the memory. */
export type ReportWriter = (report: RunReport) => AsyncIterable<string>;
