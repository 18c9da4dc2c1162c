import type { Block, InlineNode, LinkNode, ListBlock, ListItemNode } from '../model';
import { embedUrl, htmlBlock, htmlOf } from './conventions';
import { parseHtml } from './html/parse';
import { serializeHtml } from './html/serialize';
import type { HtmlNode } from './html/tree';

export interface LinkMapping {
  /** What a link leads to from now on. */
  link: (url: string) => string;
  /** The same for a picture's own file; left alone if nothing is said. */
  image?: (url: string) => string;
}

/**
 * The blocks with other addresses. A link that shows nothing but its address, which makes a paragraph
 * of it an embed, shows the new one. HTML is left as it stands where none of its links changes.
 */
export function mapLinks(blocks: readonly Block[], { link, image }: LinkMapping): Block[] {
  const inline = (nodes: readonly InlineNode[]): InlineNode[] =>
    nodes.map((node) => (node.type === 'link' ? mapped(node, link) : node));
  const list = (block: ListBlock): ListBlock => ({
    ...block,
    children: block.children.map((child): ListItemNode | ListBlock =>
      child.type === 'list' ? list(child) : { ...child, children: inline(child.children) },
    ),
  });
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return { ...block, children: inline(block.children) };
      case 'list':
        return list(block);
      case 'image':
        if (!image) return block;
        return { ...block, image: { ...block.image, url: image(block.image.url) } };
      case 'code':
        return htmlWithLinks(block, link);
    }
  });
}

/** Where the links of a body lead, in their order. */
export function linksOf(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  mapLinks(blocks, {
    link: (url) => {
      found.push(url);
      return url;
    },
  });
  return found;
}

function mapped(node: LinkNode, link: (url: string) => string): LinkNode {
  const url = link(node.url);
  const isBare = embedUrl({ type: 'paragraph', children: [node] }) !== null;
  return { ...node, url, ...(isBare && { children: [{ type: 'text', text: url }] }) };
}

function htmlWithLinks(block: Block, link: (url: string) => string): Block {
  const html = htmlOf(block);
  if (html === null) return block;
  let isChanged = false;
  const nodes = (list: readonly HtmlNode[]): HtmlNode[] =>
    list.map((node) => {
      if (typeof node === 'string') return node;
      const { href } = node.attributes;
      const to = node.tag === 'a' && href !== undefined ? link(href) : href;
      isChanged ||= to !== href;
      const attributes = to === undefined ? node.attributes : { ...node.attributes, href: to };
      return { ...node, attributes, children: nodes(node.children) };
    });
  const changed = nodes(parseHtml(html));
  return isChanged ? htmlBlock(serializeHtml(changed)) : block;
}
