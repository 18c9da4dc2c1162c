/** Follows who is above whom, and finds the one that would stand above itself. */
export class Parents {
  readonly #above = new Map<string, string>();

  /** The parent, or null where it leads back to the record itself: there the circle is broken. */
  place(id: string | null, parent: string | null): string | null {
    if (id === null || parent === null) return parent;
    for (let at: string | undefined = parent; at !== undefined; at = this.#above.get(at)) {
      if (at === id) return null;
    }
    this.#above.set(id, parent);
    return parent;
  }
}
