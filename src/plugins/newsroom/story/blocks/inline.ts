import type { InlineNode } from '../model';

/** The letters of a run of inline nodes, marks and links aside. */
export function inlineText(children: readonly InlineNode[]): string {
  return children
    .map((node) => (node.type === 'link' ? inlineText(node.children) : node.text))
    .join('');
}
