import type { Block, InlineNode, LinkNode } from '../model';

/** The letters of a run of inline nodes, marks and links aside. */
export function inlineText(children: readonly InlineNode[]): string {
  return children
    .map((node) => (node.type === 'link' ? inlineText(node.children) : node.text))
    .join('');
}

/**
 * The address of an embed, or null when the block is none. By convention a paragraph whose only
 * child is a link with its own url as text; the editor adds empty texts around links, which are
 * ignored.
 */
export function embedUrl(block: Block): string | null {
  if (block.type !== 'paragraph') return null;
  const children = block.children.filter(
    (node) => node.type === 'link' || node.text.trim().length > 0,
  );
  const [link] = children;
  if (children.length !== 1 || link?.type !== 'link') return null;
  return inlineText([link]).trim() === link.url ? link.url : null;
}

/** The paragraph that stands for an embed, or for an image that is not in the library. */
export function embedParagraph(url: string): Block {
  const link: LinkNode = { type: 'link', url, children: [{ type: 'text', text: url }] };
  return { type: 'paragraph', children: [link] };
}
