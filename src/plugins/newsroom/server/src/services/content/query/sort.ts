import { invalidParameter, unknownParameter } from './refuse';
import type { Vocabulary } from './vocabulary';
import { isRecord, readList, readText } from './values';

/** `publishedOn:desc`, `headline,wordCount:desc`, a list of those, or `{publishedOn: 'desc'}`. */
export function readSort(raw: unknown, vocabulary: Vocabulary): string[] {
  const path = ['sort'];
  const parts = isRecord(raw)
    ? Object.entries(raw).map(([field, order]) => `${field}:${readText(order, [...path, field])}`)
    : readList(raw, path);

  return parts.map((part) => {
    const [field = '', order = 'asc', ...rest] = part.split(':').map((piece) => piece.trim());
    if (!vocabulary.comparable.has(field)) {
      throw unknownParameter([...path, field], [...vocabulary.comparable.keys()]);
    }
    if (rest.length > 0 || !/^(asc|desc)$/i.test(order)) {
      throw invalidParameter(path, '"asc" or "desc" after the field', part);
    }
    return `${field}:${order.toLowerCase()}`;
  });
}
