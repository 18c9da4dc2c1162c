import { textOf } from './element';
import type { XmlElement } from './element';

/** The children of a record by their names, found once: a record is asked for twenty of them. */
export class Fields {
  readonly #byName = new Map<string, XmlElement[]>();

  constructor(record: XmlElement) {
    for (const node of record.children) {
      if (typeof node === 'string') continue;
      const same = this.#byName.get(node.name);
      if (same) same.push(node);
      else this.#byName.set(node.name, [node]);
    }
  }

  all(name: string): readonly XmlElement[] {
    return this.#byName.get(name) ?? [];
  }

  first(name: string): XmlElement | null {
    return this.#byName.get(name)?.[0] ?? null;
  }

  /** The text of the first of these that says something, without blanks around it. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      for (const element of this.all(name)) {
        const text = textOf(element).trim();
        if (text !== '') return text;
      }
    }
    return null;
  }
}
