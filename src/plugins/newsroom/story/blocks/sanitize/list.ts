import type { ListBlock } from '../../model';
import { sanitizeInline } from './inline';
import { childrenOf, type LooseNode } from './node';

/** Lists nested deeper are drawn up to this level; no text is lost. */
const DEEPEST = 12;

/** A list of at least one item, or null when it has none. */
export function sanitizeList(node: LooseNode, level = 0): ListBlock | null {
  const children = itemsOf(node, level);
  if (children.length === 0) return null;
  return {
    type: 'list',
    format: node.format === 'ordered' ? 'ordered' : 'unordered',
    ...(level > 0 && { indentLevel: level }),
    children,
  };
}

function itemsOf(list: LooseNode, level: number): ListBlock['children'] {
  return childrenOf(list).flatMap((child): ListBlock['children'] => {
    if (child.type !== 'list') {
      return [{ type: 'list-item', children: sanitizeInline([...childrenOrSelf(child)]) }];
    }
    if (level >= DEEPEST) return [{ type: 'list-item', children: sanitizeInline([child]) }];
    const nested = sanitizeList(child, level + 1);
    return nested ? [nested] : [];
  });
}

function childrenOrSelf(node: LooseNode): LooseNode[] {
  return node.type === 'list-item' ? childrenOf(node) : [node];
}
