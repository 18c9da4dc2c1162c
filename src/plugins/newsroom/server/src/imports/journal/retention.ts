import { NewsroomError } from '../../../../story/errors';

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** `90d`, `12w`, `6m`, `2y` before now. Throws NEWSROOM_RETENTION_INVALID. */
export function retentionDate(age: string, now: Date): Date {
  const [, count, unit] = /^(\d{1,5})([dwmy])$/.exec(age) ?? [];
  if (count === undefined || unit === undefined) {
    throw new NewsroomError('NEWSROOM_RETENTION_INVALID', { age });
  }
  return new Date(now.getTime() - Number(count) * DAYS[unit]! * 86_400_000);
}
