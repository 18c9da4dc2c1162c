import type { Core } from '@strapi/strapi';

import type { Scope } from '../content/query/scope';
import { narrowListing } from '../content/read/narrow';
import { LISTING } from '../listing/table';
import { closedInLocale } from '../public-articles';

export interface ArchiveMonth {
  /** `2024-03`, as the parameter `month` takes it. */
  month: string;
  count: number;
}

/** The months in which there is something to read, the latest first. */
export async function archiveMonths(
  strapi: Core.Strapi,
  { locale, now, scope }: { locale: string; now: Date; scope: Scope },
): Promise<ArchiveMonth[]> {
  const listed = strapi.db
    .getConnection(`${LISTING} as l`)
    .select('l.month')
    .count({ count: '*' })
    .where('l.locale', locale)
    .whereNotIn('l.document_id', closedInLocale(strapi, locale, now))
    .groupBy('l.month')
    .orderBy('l.month', 'desc');
  narrowListing(strapi, listed, scope);
  const rows = (await listed) as Array<{ month: number; count: number | string }>;
  return rows.map(({ month, count }) => ({
    month: `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`,
    count: Number(count),
  }));
}
