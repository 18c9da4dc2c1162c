import { htmlBlock } from '../../conventions';
import { serializeHtml } from '../../html/serialize';
import type { HtmlElement, HtmlNode } from '../../html/tree';
import { block, type Handler } from '../walk';

/** What Blocks have no node for: kept as HTML, which is sanitised with the rest of the body. */
export const keptAsHtml: Handler = (element, _context, walk) =>
  walk.body.addBlock(htmlBlock(serializeHtml([element])));

/** A table of one cell is an old way to draw a box. */
export const table: Handler = (element, context, walk) =>
  cellsIn(element.children, 2) < 2
    ? block(element, context, walk)
    : keptAsHtml(element, context, walk);

/** Counts no further than it must. */
function cellsIn(nodes: readonly HtmlNode[], enough: number): number {
  let cells = 0;
  for (const node of nodes) {
    if (cells >= enough) break;
    if (isElement(node)) cells += isCell(node) ? 1 : cellsIn(node.children, enough - cells);
  }
  return cells;
}

function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string';
}

function isCell({ tag }: HtmlElement): boolean {
  return tag === 'td' || tag === 'th';
}
