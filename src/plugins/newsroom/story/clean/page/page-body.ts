import { captionBlock, embedParagraph, fromParagraphs, type PlainParagraph } from '../../blocks';
import type { Block, HeadingBlock, ListBlock, ListItemNode, Repair, Story } from '../../model';
import { undoEdits } from '../repair';
import { editRuns, sliceRuns, toInlineNodes, type MarkedRun } from './inline/marked-text';
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
  const repairs = byParagraph(story.repairs);
  const places = new Map(placed.map(({ element, paragraph }) => [element, paragraph]));
  const blocks: Block[] = [];
  let rows: PlainParagraph[] = [];
  const closeTable = () => {
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

function byParagraph(repairs: readonly Repair[]): Map<number, Repair[]> {
  const sorted = new Map<number, Repair[]>();
  for (const repair of repairs) {
    if (repair.paragraph === null) continue;
    const known = sorted.get(repair.paragraph);
    if (known === undefined) sorted.set(repair.paragraph, [repair]);
    else known.push(repair);
  }
  return sorted;
}

/** Where the paragraph's source can't be found in the element's text, its marks are given up. */
function mendedRuns({ text, runs }: PageText, mended: string, repairs: Repair[]): MarkedRun[] {
  const source = undoEdits(mended, repairs);
  const at = text.indexOf(source);
  if (at < 0) return [{ text: mended, marks: {}, url: null }];
  return editRuns(sliceRuns(runs, at, at + source.length), repairs);
}

function addText(blocks: Block[], { kind, level, ordered }: PageText, runs: MarkedRun[]): void {
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
