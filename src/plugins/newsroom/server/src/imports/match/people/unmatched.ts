import type { UnmatchedName } from '../../../../../shared/admin/import-desk';
import type { Directories } from '../load-directories';

export type { UnmatchedName };

const KINDS: Partial<Record<keyof Directories, UnmatchedName['kind']>> = {
  authors: 'author',
  people: 'contributor',
};

/** Counts in how many posts of a run each name stands that nobody had before. */
export class UnmatchedNames {
  readonly #names = new Map<string, UnmatchedName>();

  /** Somebody who is new here. */
  add(
    kind: keyof Directories,
    { name, organization }: Pick<UnmatchedName, 'name' | 'organization'>,
    suggestions: readonly string[],
  ): void {
    const known = KINDS[kind];
    if (known === undefined) return;
    const key = `${known}\0${name}\0${organization ?? ''}`;
    const found = this.#names.get(key);
    if (found) found.posts += 1;
    else {
      const more = { posts: 1, suggestions: [...suggestions] };
      this.#names.set(key, { kind: known, name, organization, ...more });
    }
  }

  /** The most printed first. */
  list(): UnmatchedName[] {
    return [...this.#names.values()].sort((one, other) => other.posts - one.posts);
  }
}
