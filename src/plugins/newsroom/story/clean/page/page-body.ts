import { captionBlock, embedParagraph, fromParagraphs, type PlainParagraph } from '../../blocks';
import type { Block, HeadingBlock, ListBlock, ListItemNode, Story } from '../../model';
import { toInlineNodes, type MarkedRun } from './inline/marked-text';
import { mendedRuns, repairsByParagraph } from './inline/mended-runs';
import { isText, type PageBodyElement, type PageMedia, type PageText } from './page-content';

/** A text of the page, and the index of the story's paragraph that it became. */
export interface PlacedText {
  element: PageText;
  paragraph: number;
}

/**
 * The story's body as Blocks: the texts that are in the story with their marks and links, mended as
 * the story's text is, and the pictures and embeds between them.
 */
export function pageBody(
  elements: readonly PageBodyElement[],
  placed: readonly PlacedText[],
  story: Pick<Story, 'text' | 'repairs'>,
): Block[] {
  const paragraphs = story.text.split('\n\n');
  const repairs = repairsByParagraph(story.repairs);
  const places = new Map(placed.map(({ element, paragraph }) => [element, paragraph]));
  const blocks: Block[] = [];
  let rows: PlainParagraph[] = [];
  const closeTable = () => {
    if (rows.length === 0) return;
    blocks.push(...fromParagraphs(rows));
    rows = [];
  };
  for (const element of elements) {
    const paragraph = isText(element) ? places.get(element) : null;
    if (paragraph === undefined) continue;
    const text = paragraph === null ? '' : (paragraphs[paragraph] ?? '');
    if (element.kind === 'table-row') {
      rows.push({ kind: 'table-row', text });
      continue;
    }
    closeTable();
    if (!isText(element)) blocks.push(...mediaBlocks(element));
    else addText(blocks, element, mendedRuns(element, text, repairs.get(paragraph ?? 0) ?? []));
  }
  closeTable();
  return blocks;
}

function mediaBlocks({ url, caption }: PageMedia): Block[] {
  return caption === null ? [embedParagraph(url)] : [embedParagraph(url), captionBlock(caption)];
}

function addText(
  blocks: Block[],
  { kind, level, ordered }: PageText,
  runs: readonly MarkedRun[],
): void {
  const children = toInlineNodes(runs);
  if (kind === 'heading') {
    blocks.push({ type: 'heading', level: (level || 2) as HeadingBlock['level'], children });
  } else if (kind === 'list-item') {
    addListItem(blocks, ordered ? 'ordered' : 'unordered', { type: 'list-item', children });
  } else {
    blocks.push({ type: kind === 'quote' ? 'quote' : 'paragraph', children });
  }
}

function addListItem(blocks: Block[], format: ListBlock['format'], item: ListItemNode): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.format === format) last.children.push(item);
  else blocks.push({ type: 'list', format, children: [item] });
}
