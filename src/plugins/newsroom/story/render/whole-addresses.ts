import { absoluteUrl } from '../blocks';
import type { Block, InlineNode, ListBlock, ListItemNode } from '../model';
import type { Publication } from './channel-article';

/** A body that is read elsewhere: its links and pictures can't lean on paths of ours. */
export function withWholeAddresses(blocks: readonly Block[], publication: Publication): Block[] {
  const { siteUrl, mediaUrl } = publication;
  const inline = (nodes: readonly InlineNode[]): InlineNode[] =>
    nodes.map((node) =>
      node.type === 'link' ? { ...node, url: absoluteUrl(node.url, siteUrl) } : node,
    );
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
        return { ...block, image: { ...block.image, url: absoluteUrl(block.image.url, mediaUrl) } };
      case 'code':
        return block;
    }
  });
}
