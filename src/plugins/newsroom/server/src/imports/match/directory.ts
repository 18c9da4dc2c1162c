import type { Details } from './details';
import { nameKey } from './name-key';
import { NearNames } from './people/near-names';
import type { Near } from './people/near-names';

/** Somebody or something that can be matched by name. */
export interface Listed {
  /** null while nothing is written yet: a dry run makes nobody. */
  documentId: string | null;
  /** The row that links point to; null as long as `documentId` is. */
  rowId: number | null;
  name: string;
  organization: string | null;
  /** What the source declares beyond the name, as long as it is not written. */
  details?: Details;
  /** The file of the picture that the details name. */
  photo?: number;
  /** Nobody was called so before this run. */
  isNew?: boolean;
}

/** By what else somebody is found than by name. */
export interface AlsoKnownBy {
  aliases?: readonly string[];
  slug?: string | null;
  email?: string | null;
}

export type Found =
  | { kind: 'one'; entry: Listed }
  /** Several fit equally well; `entry` is the one that is there the longest. */
  | { kind: 'several'; entry: Listed }
  /** Nobody fits, but somebody of that name works elsewhere. */
  | { kind: 'namesake' }
  /** Nobody fits, but some are called nearly so. */
  | { kind: 'near'; near: Near[] }
  | { kind: 'none' };

/** The names of one kind of people or terms, by name and alias. */
export class Directory {
  readonly #entries = new Map<string, Listed[]>();
  readonly #bySlug = new Map<string, Listed>();
  readonly #near: NearNames | null;

  /** @param near whether names that are only like another are looked for. */
  constructor({ near = false }: { near?: boolean } = {}) {
    this.#near = near ? new NearNames() : null;
  }

  add(entry: Listed, { aliases = [], slug, email }: AlsoKnownBy = {}): void {
    this.#near?.add(entry, [entry.name, ...aliases], email ?? entry.details?.email ?? null);
    if (slug) this.#bySlug.set(slug, entry);
    for (const key of new Set([entry.name, ...aliases].map(nameKey))) {
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    }
  }

  /** Forgets somebody who was named only by stories that failed. */
  remove(entry: Listed): void {
    this.#near?.remove(entry);
    const key = nameKey(entry.name);
    const others = (this.#entries.get(key) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.#entries.set(key, others);
    else this.#entries.delete(key);
  }

  /**
   * A name fits when no organization speaks against it: two people of one name at two agencies are
   * two people. Of several, the one at the same organization is meant.
   */
  find(name: string, organization: string | null, email?: string): Found {
    const namesakes = this.#entries.get(nameKey(name)) ?? [];
    if (namesakes.length === 0) return this.#nearest(name, organization, email);

    const atSame = namesakes.filter((entry) => sameOrganization(entry.organization, organization));
    const fitting =
      atSame.length > 0
        ? atSame
        : namesakes.filter((entry) => entry.organization === null || organization === null);
    const [entry, ...others] = fitting;
    if (!entry) return { kind: 'namesake' };
    return others.length === 0 ? { kind: 'one', entry } : { kind: 'several', entry };
  }

  /** Somebody of the site by the slug of the page. */
  withSlug(slug: string): Listed | null {
    return this.#bySlug.get(slug) ?? null;
  }

  #nearest(name: string, organization: string | null, email: string | undefined): Found {
    const near = (this.#near?.like(name, email) ?? []).filter(
      ({ entry }) =>
        entry.organization === null ||
        organization === null ||
        sameOrganization(entry.organization, organization),
    );
    return near.length === 0 ? { kind: 'none' } : { kind: 'near', near };
  }
}

function sameOrganization(one: string | null, other: string | null): boolean {
  return nameKey(one ?? '') === nameKey(other ?? '');
}
