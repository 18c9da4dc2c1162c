/** Tells which ids of a source came before; the first record of an id keeps it. */
export class SeenIds {
  readonly #seen = new Set<string>();

  /** True the first time, and for a record without an id. */
  isNew(id: string | null): boolean {
    if (id === null) return true;
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    return true;
  }
}
