import { wholeLine } from '../whole';
import type { ExportFormat } from './model';
import { oneFile } from './one-file';

/** All there is of every article, a line each: what comes back from it is what went out. */
export const ndjson: ExportFormat = {
  ...oneFile('ndjson', '.ndjson', {
    head: () => '',
    item: ({ whole }) => (whole === null ? '' : `${wholeLine(whole)}\n`),
    tail: () => '',
  }),
  isWhole: true,
};
