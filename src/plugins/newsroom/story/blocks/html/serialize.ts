import { escapeHtml } from './escape';
import type { HtmlNode } from './tree';

const WITHOUT_END = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** The nodes as HTML again; not trusted: it has what its source had. */
export function serializeHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
      );
      const start = `<${node.tag}${attributes.join('')}>`;
      return WITHOUT_END.has(node.tag)
        ? start
        : `${start}${serializeHtml(node.children)}</${node.tag}>`;
    })
    .join('');
}
