import { fromParagraphs, htmlBlock, htmlOf, toParagraphs } from '../../blocks';
import { mendedHtml } from './mended-html';
import type { Block, CodeBlock, InlineNode, ListBlock, Story } from '../../model';
import { isFree, type Desk, type DeskLine } from '../desk';
import type { RuleProfile } from '../rules';
import { toInlineNodes } from '../page/inline/marked-text';
import { mendedRuns, repairsByParagraph } from '../page/inline/mended-runs';
import { isTable, type Leaf } from './leaves';

/** What became of a leaf: the paragraph of the story's text, or nothing. */
interface Kept {
  leaf: Leaf;
  text: string;
  children: InlineNode[];
}

/**
 * The record's own blocks without the lines that were taken out of the text, and mended as the text
 * was. Whatever has no paragraphs (embeds, pictures) stays where it stood.
 */
export function fragmentBody(
  blocks: readonly Block[],
  leaves: readonly Leaf[],
  { lines, rules }: Pick<Desk, 'lines' | 'rules'>,
  story: Pick<Story, 'text' | 'repairs'>,
): Block[] {
  const kept = keptLeaves(leaves, lines, story);
  const byBlock = new Map<number, Array<Kept | null>>();
  leaves.forEach(({ block }, index) => {
    byBlock.set(block, [...(byBlock.get(block) ?? []), kept[index]!]);
  });
  return blocks.flatMap((block, index) => {
    const own = byBlock.get(index);
    return own === undefined ? withoutLeaves(block) : rebuilt(block, own, rules);
  });
}

function keptLeaves(
  leaves: readonly Leaf[],
  lines: readonly DeskLine[],
  { text, repairs }: Pick<Story, 'text' | 'repairs'>,
): Array<Kept | null> {
  const paragraphs = text.split('\n\n');
  const made = repairsByParagraph(repairs);
  let paragraph = -1;
  return leaves.map((leaf, index) => {
    if (!isFree(lines[index]!)) return null;
    paragraph += 1;
    const mended = paragraphs[paragraph] ?? '';
    const runs = mendedRuns(leaf, mended, made.get(paragraph) ?? []);
    return { leaf, text: mended, children: toInlineNodes(runs) };
  });
}

/** A block without text of its own is an embed or a picture, or an empty line, which goes. */
function withoutLeaves(block: Block): Block[] {
  if (block.type === 'image' || block.type === 'code') return [block];
  const hasLink = block.type === 'paragraph' && block.children.some(({ type }) => type === 'link');
  return hasLink ? [block] : [];
}

function rebuilt(block: Block, own: ReadonlyArray<Kept | null>, rules: RuleProfile): Block[] {
  const kept = own.filter((one) => one !== null);
  if (kept.length === 0) return [];
  switch (block.type) {
    case 'code':
      return rebuiltCode(block, own, rules);
    case 'list': {
      const items = [...own];
      const list = rebuiltList(block, () => items.shift() ?? null);
      return list === null ? [] : [list];
    }
    case 'image':
      return [block];
    default:
      return [{ ...block, children: kept[0]!.children }];
  }
}

/**
 * Foreign HTML keeps its form where mending its texts one by one gives the story's rows, and is made
 * anew of the rows where not.
 */
function rebuiltCode(
  block: CodeBlock,
  own: ReadonlyArray<Kept | null>,
  rules: RuleProfile,
): Block[] {
  if (isUnchanged(own)) return [block];
  const html = htmlOf(block);
  const mended = html === null ? null : htmlBlock(mendedHtml(html, rules));
  const kept = own.filter((one) => one !== null);
  const wanted = kept.map(({ text }) => text).join('\n\n');
  if (mended !== null && toParagraphs([mended]).join('\n\n') === wanted) return [mended];
  return fromParagraphs(kept.map((one) => plainOf(block, one)));
}

const isUnchanged = (own: ReadonlyArray<Kept | null>): boolean =>
  own.every((one) => one !== null && one.text === one.leaf.text);

const plainOf = (block: Block, { text }: Kept) => ({
  kind: isTable(block) ? ('table-row' as const) : ('paragraph' as const),
  text,
});

function rebuiltList(list: ListBlock, next: () => Kept | null): ListBlock | null {
  const children: ListBlock['children'] = [];
  for (const child of list.children) {
    if (child.type === 'list') {
      const inner = rebuiltList(child, next);
      if (inner !== null) children.push(inner);
      continue;
    }
    const kept = hasText(child.children) ? next() : null;
    if (kept !== null) children.push({ ...child, children: kept.children });
  }
  return children.length === 0 ? null : { ...list, children };
}

const hasText = (nodes: readonly InlineNode[]): boolean =>
  nodes.some((node) => (node.type === 'link' ? hasText(node.children) : node.text.trim() !== ''));
