import { EVERYTHING } from './table';
import type { ListingRow } from './table';

/** A published version, and all that it is listed under. */
export interface PublishedVersion {
  id: number;
  documentId: string;
  locale: string;
  shownOn: Date;
  /** Of its section, authors and tags (`termOf`). */
  terms: readonly string[];
}

export interface ShownDates {
  publishedOn: unknown;
  firstPublishedOn: unknown;
  publishedAt: unknown;
}

/** The date that readers see, else the first publication. Strapi's own date is the last resort. */
export const shownDate = ({ publishedOn, firstPublishedOn, publishedAt }: ShownDates): Date =>
  new Date((publishedOn ?? firstPublishedOn ?? publishedAt) as string | number | Date);

/** A row for the whole publication, and one for each term. */
export function listingRowsOf(version: PublishedVersion): ListingRow[] {
  const { id, documentId, locale, shownOn, terms } = version;
  return [...new Set([EVERYTHING, ...terms])].map((term) => ({
    term,
    locale,
    shown_on: shownOn.getTime(),
    document_id: documentId,
    article_id: id,
    month: shownOn.getUTCFullYear() * 100 + shownOn.getUTCMonth() + 1,
  }));
}
