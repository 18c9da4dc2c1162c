import { AUTHOR, CONTRIBUTOR, SECTION, TAG } from '../../../uids';
import type { Listed } from '../../match/directory';
import type { MatchedStory } from '../../match/match-story';
import { on } from '../rows/insert';
import type { Writing } from '../rows/insert';
import { tableOf } from '../rows/table';

interface Named {
  name: string | null;
  organization?: string | null;
}

type NameOf = (entry: Listed | null) => Named | null;

/** What those whom stories name are called. */
export interface NamesNow {
  author: NameOf;
  contributor: NameOf;
  section: NameOf;
  tag: NameOf;
}

/**
 * Reads the names of everybody and everything that stories are linked to. The run has read them, too,
 * but an editor may have changed one since, and the search finds by what stands now.
 */
export async function namesNow(
  writing: Writing,
  stories: readonly MatchedStory[],
): Promise<NamesNow> {
  const credits = stories.flatMap((story) => story.credits);
  return {
    author: await namesOf(writing, AUTHOR, {
      columns: ['name'],
      entries: [
        ...stories.flatMap(({ authors }) => authors),
        ...credits.flatMap(({ author }) => author ?? []),
      ],
    }),
    contributor: await namesOf(writing, CONTRIBUTOR, {
      columns: ['name', 'organization'],
      entries: credits.flatMap(({ contributor }) => contributor ?? []),
    }),
    section: await namesOf(writing, SECTION, {
      columns: ['name'],
      entries: stories.flatMap(({ section }) => section ?? []),
    }),
    tag: await namesOf(writing, TAG, {
      columns: ['name'],
      entries: stories.flatMap(({ tags }) => tags),
    }),
  };
}

/** So many parameters in one statement are safe on every database. */
const AT_ONCE = 500;

async function namesOf(
  writing: Writing,
  uid: string,
  { columns, entries }: { columns: readonly string[]; entries: readonly Listed[] },
): Promise<NameOf> {
  const ids = [...new Set(entries.map(({ rowId }) => rowId!))];
  const names = new Map<number, Named>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows: Array<Named & { id: number }> = await on(writing, tableOf(writing.strapi, uid).name)
      .select('id', ...columns)
      .whereIn('id', ids.slice(start, start + AT_ONCE));
    for (const { id, ...named } of rows) names.set(Number(id), named);
  }
  return (entry) => (entry === null ? null : (names.get(entry.rowId!) ?? null));
}
