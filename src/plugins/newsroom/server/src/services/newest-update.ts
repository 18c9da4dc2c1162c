import { rowsOf } from './content/row';

/** The newest `updatedAt` in rows and in all that came along with them; 0 when nothing tells. */
export function newestUpdate(rows: unknown): number {
  const moments = rowsOf(rows).flatMap((row) => [
    typeof row.updatedAt === 'string' ? Date.parse(row.updatedAt) : 0,
    ...Object.values(row).map(newestUpdate),
  ]);
  return moments.reduce((newest, moment) => Math.max(newest, moment), 0);
}
