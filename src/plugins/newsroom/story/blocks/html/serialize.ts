import { VOID_ELEMENTS } from './element-kinds';
import { escapeHtml } from './escape';
import type { HtmlNode } from './tree';

/** The sanitiser drops these with their words, which are a story's as soon as scripts don't run. */
const UNWRAPPED = new Set(['noscript', 'option', 'plaintext', 'textarea']);

/** The nodes as HTML again; not trusted: it has what its source had. */
export function serializeHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      if (UNWRAPPED.has(node.tag)) return ` ${serializeHtml(node.children)} `;
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
      );
      const start = `<${node.tag}${attributes.join('')}>`;
      return VOID_ELEMENTS.has(node.tag)
        ? start
        : `${start}${serializeHtml(node.children)}</${node.tag}>`;
    })
    .join('');
}
