import { NewsroomError } from '../../../../story/errors';
import { FORMAT_NAMES } from '../../../../story/read';
import type { Format } from '../../../../story/read';

/** The format of `--format`; null for `auto`. Throws NEWSROOM_FORMAT_UNKNOWN. */
export function formatNamed(name: string): Format | null {
  if (name === 'auto') return null;
  const format = FORMAT_NAMES.find((known) => known === name);
  if (format) return format;
  const known = ['auto', ...FORMAT_NAMES].join(', ');
  throw new NewsroomError('NEWSROOM_FORMAT_UNKNOWN', { known, format: name });
}
