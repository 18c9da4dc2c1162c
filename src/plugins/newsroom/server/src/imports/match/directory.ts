import type { Details } from './details';
import { nameKey } from './name-key';

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
}

export type Found =
  | { kind: 'one'; entry: Listed }
  /** Several fit equally well; `entry` is the one that is there the longest. */
  | { kind: 'several'; entry: Listed }
  /** Nobody fits, but somebody of that name works elsewhere. */
  | { kind: 'namesake' }
  | { kind: 'none' };

/** The names of one kind of people or terms, by name and alias. */
export class Directory {
  readonly #entries = new Map<string, Listed[]>();

  add(entry: Listed, aliases: readonly string[] = []): void {
    for (const key of new Set([entry.name, ...aliases].map(nameKey))) {
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    }
  }

  /** Forgets somebody who was named only by stories that failed. */
  remove(entry: Listed): void {
    const key = nameKey(entry.name);
    const others = (this.#entries.get(key) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.#entries.set(key, others);
    else this.#entries.delete(key);
  }

  /**
   * A name fits when no organization speaks against it: two people of one name at two agencies are
   * two people. Of several, the one at the same organization is meant.
   */
  find(name: string, organization: string | null): Found {
    const namesakes = this.#entries.get(nameKey(name)) ?? [];
    if (namesakes.length === 0) return { kind: 'none' };

    const atSame = namesakes.filter((entry) => sameOrganization(entry.organization, organization));
    const fitting =
      atSame.length > 0
        ? atSame
        : namesakes.filter((entry) => entry.organization === null || organization === null);
    const [entry, ...others] = fitting;
    if (!entry) return { kind: 'namesake' };
    return others.length === 0 ? { kind: 'one', entry } : { kind: 'several', entry };
  }
}

function sameOrganization(one: string | null, other: string | null): boolean {
  return nameKey(one ?? '') === nameKey(other ?? '');
}
