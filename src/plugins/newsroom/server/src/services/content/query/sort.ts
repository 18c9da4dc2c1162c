import { invalidParameter, unknownParameter } from './refuse';
import type { Vocabulary } from './vocabulary';
import { isRecord, readList, readText } from './values';

/**
 * Of articles alone: the date that readers see, else that of the first publication, so that every story
 * has one. Lists in this order are read off the listing.
 */
export const SHOWN_ON = 'shownOn';

/** `publishedOn:desc`, `headline,wordCount:desc`, a list of those, or `{publishedOn: 'desc'}`. */
export function readSort(
  raw: unknown,
  vocabulary: Vocabulary,
  more: readonly string[] = [],
): string[] {
  const path = ['sort'];
  const known = [...more, ...vocabulary.comparable.keys()];
  const parts = isRecord(raw)
    ? Object.entries(raw).map(([field, order]) => `${field}:${readText(order, [...path, field])}`)
    : readList(raw, path);

  return parts.map((part) => {
    const [field = '', order = 'asc', ...rest] = part.split(':').map((piece) => piece.trim());
    if (!known.includes(field)) throw unknownParameter([...path, field], known);
    if (rest.length > 0 || !/^(asc|desc)$/i.test(order)) {
      throw invalidParameter(path, '"asc" or "desc" after the field', part);
    }
    return `${field}:${order.toLowerCase()}`;
  });
}
