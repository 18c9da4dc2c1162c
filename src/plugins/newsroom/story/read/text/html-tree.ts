import type { HtmlElement, HtmlNode } from '../../blocks/html/tree';
import { textContent } from '../../blocks/html/tree';

type Fits = (element: HtmlElement) => boolean;

/** The first element that fits, in document order. */
export function firstElement(nodes: readonly HtmlNode[], fits: Fits): HtmlElement | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = fits(node) ? node : firstElement(node.children, fits);
    if (found) return found;
  }
  return null;
}

/** All elements that fit, in document order; not those inside of one that does. */
export function allElements(nodes: readonly HtmlNode[], fits: Fits): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return fits(node) ? [node] : allElements(node.children, fits);
  });
}

/** The nodes without the elements that fit, at any depth. */
export function withoutElements(nodes: readonly HtmlNode[], fits: Fits): HtmlNode[] {
  return nodes
    .filter((node) => typeof node === 'string' || !fits(node))
    .map((node) =>
      typeof node === 'string' ? node : { ...node, children: withoutElements(node.children, fits) },
    );
}

/** Whether an element has a class. */
export const withClass =
  (name: string): Fits =>
  ({ attributes }) =>
    (attributes.class ?? '').split(/\s+/).includes(name);

/** The words of an element on one line; null where there are none. */
export function wordsIn(element: HtmlElement | null): string | null {
  if (element === null) return null;
  return textContent([element]).replace(/\s+/g, ' ').trim() || null;
}
