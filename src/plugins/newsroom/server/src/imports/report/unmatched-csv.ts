import type { UnmatchedName } from '../match/people/unmatched';
import { csvLine } from './csv';

/**
 * The names that nobody here has, with empty cells for whoever settles them: the file is given back
 * with `--people`.
 */
export function unmatchedCsv(names: readonly UnmatchedName[]): string {
  const header = ['byline', 'author', 'slug', 'action', 'kind', 'organization', 'posts', 'like'];
  const lines = names.map(({ kind, name, organization, posts, suggestions }) =>
    csvLine([name, '', '', '', kind, organization, posts, suggestions.join('; ')]),
  );
  return [csvLine(header), ...lines, ''].join('\r\n');
}
