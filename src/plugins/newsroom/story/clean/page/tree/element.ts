/** A page as a tree: only what extraction looks at, without the weight of a DOM. */
export interface PageElement {
  name: string;
  /** Flows inside a line; every other element ends one. Asked of each element many times. */
  isInline: boolean;
  attributes: Readonly<Record<string, string>>;
  parent: PageElement | null;
  children: PageNode[];
}

export type PageNode = PageElement | string;

export const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';

/** The element's text with white space folded, up to `limit` characters of source text. */
export function textOf(root: PageElement, limit = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  const pending: PageNode[] = [root];
  for (let node = pending.pop(); node !== undefined && length < limit; node = pending.pop()) {
    if (!isElement(node)) {
      parts.push(node);
      length += node.length;
      continue;
    }
    if (node.name === 'br') parts.push(' ');
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      pending.push(node.children[index]!);
    }
  }
  return foldSpace(parts.join(''));
}

/** A run of white space in one match: each character takes a place on the engine's stack meanwhile. */
const SPACES = /\s{1,8192}/g;
const MORE_SPACES = / {2,8192}/g;

/** White space that is no single space: most texts of a page have none, or are nothing else. */
const FOLDABLE = /[^\S ]| {2}/;

/** Each run of white space as one space; runs of megabytes, too, which some pages have. */
export function withSingleSpaces(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  if (text.trimStart() === '') return ' ';
  return text.replace(SPACES, ' ').replace(MORE_SPACES, ' ');
}

export const foldSpace = (text: string): string => withSingleSpaces(text).trim();

export function hasAncestor(
  element: PageElement,
  accept: (ancestor: PageElement) => boolean,
): boolean {
  for (let ancestor = element.parent; ancestor !== null; ancestor = ancestor.parent) {
    if (accept(ancestor)) return true;
  }
  return false;
}
