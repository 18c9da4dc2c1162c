import type { InlineNode, TextNode } from '../../model';
import { inlineText } from '../inline';
import { safeUrl } from '../links';
import { legalText } from './legal-text';
import { childrenOf, type LooseNode } from './node';

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

const EMPTY: TextNode = { type: 'text', text: '' };

/** Inline nodes as Strapi takes them; never empty, because it refuses a block without children. */
export function sanitizeInline(nodes: readonly LooseNode[]): InlineNode[] {
  const kept = joinTexts(flatten(nodes, sanitizeLink));
  return kept.length > 0 ? kept : [EMPTY];
}

/** The same without links: their text stays. */
export function sanitizeTexts(nodes: readonly LooseNode[]): TextNode[] {
  const kept = textsOf(nodes);
  return kept.length > 0 ? kept : [EMPTY];
}

function sanitizeLink(node: LooseNode): InlineNode[] {
  const texts = textsOf(childrenOf(node));
  const url = typeof node.url === 'string' ? safeUrl(legalText(node.url)) : null;
  if (url === null || inlineText(texts) === '') return texts;
  return [{ type: 'link', url, children: texts }];
}

function textsOf(nodes: readonly LooseNode[]): TextNode[] {
  return joinTexts(flatten<TextNode>(nodes, null));
}

/**
 * The nodes below, in order, whatever is between. A stack and not recursion: nesting is the
 * sender's choice. A node that Strapi doesn't know inside a line begins a new one.
 */
function flatten<Node extends InlineNode>(
  nodes: readonly LooseNode[],
  takeLink: ((link: LooseNode) => Node[]) | null,
): Array<Node | TextNode> {
  const found: Array<Node | TextNode> = [];
  const pending: Array<LooseNode | 'line break'> = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === 'line break') {
      if (found.length > 0) found.push({ type: 'text', text: '\n' });
    } else if (typeof node.text === 'string') {
      found.push(sanitizeText(node, node.text));
    } else if (node.type === 'link' && takeLink) {
      found.push(...takeLink(node));
    } else {
      for (const child of childrenOf(node).reverse()) pending.push(child);
      if (node.type !== 'link') pending.push('line break');
    }
  }
  return found;
}

function sanitizeText(node: LooseNode, text: string): TextNode {
  const marks = MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true]);
  return { type: 'text', text: legalText(text), ...Object.fromEntries(marks) };
}

/** Empty texts go, and neighbours with the same marks become one. */
function joinTexts<Node extends InlineNode>(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && node.text === '') continue;
    if (node.type === 'text' && last?.type === 'text' && haveSameMarks(node, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

function haveSameMarks(one: TextNode, other: TextNode): boolean {
  return MARKS.every((mark) => one[mark] === other[mark]);
}
