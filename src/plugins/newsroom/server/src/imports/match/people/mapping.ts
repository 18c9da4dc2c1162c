import type { PeopleRule, Settled } from '../../../../../shared/admin/import-desk';
import type { Story, StoryAuthor, StoryContributor } from '../../../../../story/model';
import { nameKey } from '../name-key';

export type { PeopleRule, Settled };

/** An author that a story is to have; `slug` tells one of the site. */
export interface WantedAuthor extends Omit<StoryAuthor, 'slug'> {
  slug: string | null;
  /** Somebody has said who it is: names that are nearly the same are not looked for. */
  isSettled: boolean;
}

export interface WantedContributor {
  credit: StoryContributor;
  isSettled: boolean;
}

export interface WantedPeople {
  authors: WantedAuthor[];
  contributors: WantedContributor[];
}

/** A mapping by the names that it is about. */
export class PeopleMapping {
  readonly #rules: ReadonlyMap<string, Settled>;

  constructor(
    rules: readonly PeopleRule[],
    private readonly defaultAuthor: string | null,
  ) {
    this.#rules = new Map(rules.map(({ byline, settled }) => [keyOf(byline), settled]));
  }

  /** Whom a story is by: as the mapping has it, else as it was printed, else the default author. */
  peopleOf(story: Pick<Story, 'byline' | 'authors' | 'contributors'>): WantedPeople {
    const whole = story.byline === null ? null : this.#rules.get(keyOf(story.byline));
    const authors = whole
      ? this.#authors(whole)
      : story.authors.flatMap((author) => this.#author(author));
    return {
      authors:
        authors.length === 0 && this.defaultAuthor !== null
          ? [settledAuthor(this.defaultAuthor)]
          : authors,
      contributors: story.contributors.flatMap((credit) => this.#contributor(credit)),
    };
  }

  #author(author: StoryAuthor): WantedAuthor[] {
    const settled = this.#rules.get(keyOf(author.name));
    if (settled) return this.#authors(settled);
    const slug = author.slug ?? null;
    return [{ ...author, slug, isSettled: slug !== null }];
  }

  #authors(settled: Settled): WantedAuthor[] {
    switch (settled.kind) {
      case 'author':
        return settled.names.map(settledAuthor);
      case 'slug':
        return [{ ...settledAuthor(settled.slug), slug: settled.slug }];
      case 'desk':
        return this.defaultAuthor === null ? [] : [settledAuthor(this.defaultAuthor)];
      case 'skip':
        return [];
    }
  }

  /** A contribution keeps its role and organization; who made it may have another name. */
  #contributor(credit: StoryContributor): WantedContributor[] {
    const settled = credit.name === null ? undefined : this.#rules.get(keyOf(credit.name));
    if (settled === undefined) return [{ credit, isSettled: false }];
    if (settled.kind === 'skip') return [];
    if (settled.kind !== 'author') return [{ credit, isSettled: true }];
    return settled.names.map((name) => ({ credit: { ...credit, name }, isSettled: true }));
  }
}

function settledAuthor(name: string): WantedAuthor {
  return { name, organization: null, slug: null, isSettled: true };
}

/** A byline is the same with and without its "By". */
const keyOf = (byline: string) => nameKey(byline).replace(/^(?:by|von|par|por)[:\s]+/, '');
