import { csvLine } from './csv';
import type { ReportWriter } from './run-report';

const HEADER = [
  'source',
  'id',
  'outcome',
  'left',
  'code',
  'reason',
  'documentId',
  'slug',
  'queries',
  'undone',
  'undoneReason',
];

/** A line a post, for spreadsheets: none of its cells is a formula. */
export const csvReport: ReportWriter = async function* (report) {
  yield `\uFEFF${csvLine(HEADER)}\r\n`;
  for await (const row of report.rows) {
    const queries = row.queries.map(({ message, quote }) =>
      quote === '' ? message : `${message} (${quote})`,
    );
    const { source, id, outcome, left, code, reason, documentId, slug, undone, undoneReason } = row;
    const cells = [source, id, outcome, left, code, reason, documentId, slug, queries.join(' | ')];
    yield `${csvLine([...cells, undone, undoneReason])}\r\n`;
  }
};
