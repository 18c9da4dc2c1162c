import { NewsroomError } from '../../../../story/errors';
import { isTableField } from '../../../../story/read';

/**
 * The pairs of `--map column=field` as field → column; `field=column` is understood, too, where only
 * that has a field in it. null without any. Throws NEWSROOM_MAPPING_INVALID.
 */
export function mappingNamed(pairs: readonly string[]): Readonly<Record<string, string>> | null {
  return pairs.length === 0 ? null : Object.fromEntries(pairs.map(fieldAndColumn));
}

function fieldAndColumn(pair: string): [field: string, column: string] {
  const at = pair.lastIndexOf('=');
  const [column, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  if (at > 0 && column !== '' && isTableField(field)) return [field, column];
  const first = pair.indexOf('=');
  const [name, rest] = [pair.slice(0, first).trim(), pair.slice(first + 1).trim()];
  if (first > 0 && rest !== '' && isTableField(name)) return [name, rest];
  throw new NewsroomError('NEWSROOM_MAPPING_INVALID', { pair });
}
