import { foldSpace, type PageElement } from '../tree/element';

/** The page's `<meta>` elements by name, lower case; Open Graph's `property` counts as a name. */
export class MetaTags {
  private readonly values = new Map<string, string[]>();

  constructor(elements: readonly PageElement[]) {
    for (const { name, attributes } of elements) {
      if (name !== 'meta') continue;
      const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
      const value = foldSpace(attributes['content'] ?? '');
      if (key === undefined || value === '') continue;
      const known = this.values.get(key.toLowerCase());
      if (known === undefined) this.values.set(key.toLowerCase(), [value]);
      else known.push(value);
    }
  }

  /** The first value of the first name that the page gives. */
  first(...names: string[]): string | null {
    for (const name of names) {
      const value = this.values.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  }

  all(...names: string[]): string[] {
    return names.flatMap((name) => this.values.get(name) ?? []);
  }
}

/** The address of the first `<link>` with this relation. */
export function linkedAddress(elements: readonly PageElement[], relation: string): string | null {
  for (const { name, attributes } of elements) {
    if (name !== 'link' || attributes['href'] === undefined) continue;
    if ((attributes['rel'] ?? '').toLowerCase().split(/\s+/).includes(relation)) {
      return attributes['href'];
    }
  }
  return null;
}
