import type { Count, SourceProfile } from '../../../../story/profile';
import { counted } from '../../output/counted';

const MOST_NAMES = 8;

/** Lists of a profile with the words that a person knows them by. */
const LISTS = [
  ['statuses', 'Status'],
  ['years', 'Years'],
  ['languages', 'Languages'],
  ['tags', 'HTML tags'],
  ['shortcodes', 'Shortcodes'],
  ['styles', 'Inline styles'],
  ['embeds', 'Embeds'],
  ['imageHosts', 'Pictures from'],
  ['linkHosts', 'Links to'],
  ['unmatchedBylines', 'No author for'],
] as const satisfies ReadonlyArray<readonly [keyof SourceProfile, string]>;

/** The profile for a person at the terminal: of each list the commonest. */
export function profileWords(source: string, profile: SourceProfile): string {
  const { posts, pages, empty, duplicates, problems, queries } = profile;
  const rows: Array<[string, string]> = [
    ['Holds', [counted(posts, 'post'), counted(pages, 'page')].join(', ')],
    ['Gaps', [`${empty} empty`, `${duplicates} twice`, counted(problems, 'problem')].join(', ')],
    ['Queries', String(queries)],
    ...LISTS.map(([name, title]): [string, string] => [title, listWords(profile[name])]),
  ];
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([title, value]) => `  ${title.padEnd(14)} ${value}`);
  return [source, ...lines, ''].join('\n');
}

function listWords(counts: readonly Count[]): string {
  const named = counts.slice(0, MOST_NAMES).map(({ name, count }) => `${name} ${count}`);
  const more = counts.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
