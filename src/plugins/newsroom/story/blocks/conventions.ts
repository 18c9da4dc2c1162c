import type { Block, CodeBlock } from '../model';
import { escapeHtml } from './html/escape';
import { inlineText } from './inline';

/* What Blocks have no node for is kept by the conventions of DESIGN §3; this is their one home. */

/**
 * The address of an embed, or null when the block is none: a paragraph whose only child is a link
 * with its own url as text. The editor adds empty texts around links, which are ignored.
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
  return {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: url }] }],
  };
}

/** Tables and other foreign HTML. It must have been sanitised. */
export function htmlBlock(html: string): CodeBlock {
  return { type: 'code', language: 'html', children: [{ type: 'text', text: html }] };
}

/** The HTML that a block holds, not yet trusted; null when it is another block. */
export function htmlOf(block: Block): string | null {
  return block.type === 'code' && block.language === 'html' ? inlineText(block.children) : null;
}

/** A caption without an image of its own: it stays with the body and out of its text. */
export function captionBlock(caption: string): CodeBlock {
  return htmlBlock(`<figure><figcaption>${escapeHtml(caption)}</figcaption></figure>`);
}
