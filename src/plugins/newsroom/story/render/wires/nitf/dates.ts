import { rfc3339 } from '../../dates';

/** ISO 8601 in its basic form, as NITF's `norm` wants it: 20260305T073000Z; a day alone has no hour. */
export function basicDate(date: string | null): string | null {
  if (date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) return date.replaceAll('-', '');
  return rfc3339(date)?.replace(/[-:]|\.\d+/g, '') ?? null;
}
