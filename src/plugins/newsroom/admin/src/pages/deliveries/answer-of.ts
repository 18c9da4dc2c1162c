import type { Receipt } from '../../../../shared/admin/deliveries';

/** What came back, as it stands in a table: a status, or the code of why none came. */
export function answerOf({ status, problem }: Receipt): string {
  if (status === null) return problem ?? '—';
  return problem === null ? String(status) : `${status} · ${problem}`;
}
