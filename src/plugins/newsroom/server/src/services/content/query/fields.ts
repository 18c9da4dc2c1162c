import { unknownParameter } from './refuse';
import { readList } from './values';

/** The fields to show: those asked for, all of `shown` without a question or for `*`. */
export function readFields(
  raw: unknown,
  known: readonly string[],
  shown: readonly string[],
  path: readonly string[] = ['fields'],
): string[] {
  if (raw === undefined) return [...shown];
  const asked = readList(raw, path);
  if (asked.includes('*')) return [...shown];

  const unknown = asked.find((field) => !known.includes(field));
  if (unknown !== undefined) throw unknownParameter([...path, unknown], known);
  return [...new Set(['documentId', ...asked])];
}
