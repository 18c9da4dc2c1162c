import type { Block, InlineNode, TextNode } from '../../story/model';
import type { BlockPath, Mend } from './article-desk';

/** A block or list item that carries text of its own. */
interface TextHolder {
  children: InlineNode[];
}

/**
 * The body with one mend made; bold, italics and links around it stay. null when the text has changed
 * since the mend was proposed: nothing is changed on a guess.
 */
export function mendBody(
  body: readonly Block[],
  { path, from, before, after }: Mend,
): Block[] | null {
  const changed = structuredClone(body) as Block[];
  const holder = holderAt(changed, path);
  if (!holder) return null;
  const leaves = holder.children.flatMap(textsOf);
  const text = leaves.map((leaf) => leaf.text).join('');
  if (text.slice(from, from + before.length) !== before) return null;
  replace(leaves, from, before.length, after);
  return changed;
}

/** Finds the text behind a path; null where the body has none there. */
export function holderAt(body: readonly Block[], path: BlockPath): TextHolder | null {
  const [first, ...rest] = path;
  let node: unknown = body[first ?? -1];
  for (const index of rest)
    node = (node as { children?: unknown[] } | undefined)?.children?.[index];
  const children = (node as { children?: unknown } | undefined)?.children;
  return Array.isArray(children) ? (node as TextHolder) : null;
}

function textsOf(node: InlineNode): TextNode[] {
  return node.type === 'link' ? node.children : [node];
}

/** The leaf in which the change begins takes what is new; what is gone leaves every leaf it was in. */
function replace(leaves: readonly TextNode[], from: number, length: number, after: string): void {
  let start = 0;
  let put = false;
  for (const leaf of leaves) {
    const end = start + leaf.text.length;
    const isFirst = !put && from <= end && (from < end || length === 0 || leaf === leaves.at(-1));
    const cutFrom = Math.max(from, start) - start;
    const cutTo = Math.min(from + length, end) - start;
    start = end;
    if (isFirst) {
      leaf.text = leaf.text.slice(0, cutFrom) + after + leaf.text.slice(Math.max(cutFrom, cutTo));
      put = true;
    } else if (cutTo > cutFrom) {
      leaf.text = leaf.text.slice(0, cutFrom) + leaf.text.slice(cutTo);
    }
  }
}
