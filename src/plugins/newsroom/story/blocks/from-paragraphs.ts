import type { Block, HeadingBlock, ListBlock } from '../model';
import { htmlBlock, htmlOf } from './conventions';
import { escapeHtml } from './html/escape';

export type PlainParagraphKind = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row';

/** A paragraph of plain text that knows what it is. Cells of a table row are joined by a tab. */
export interface PlainParagraph {
  kind: PlainParagraphKind;
  text: string;
  /** Of a heading; 2 unless the source says otherwise. */
  level?: HeadingBlock['level'];
  /** Of a list item; unordered unless the source says otherwise. */
  format?: ListBlock['format'];
}

/** Adds a paragraph to the blocks: list items and table rows join those right before them. */
type Adder = (blocks: Block[], paragraph: PlainParagraph) => void;

const ADDERS: Readonly<Record<PlainParagraphKind, Adder>> = {
  paragraph: (blocks, { text }) => blocks.push({ type: 'paragraph', children: [plain(text)] }),
  heading: (blocks, { text, level = 2 }) =>
    blocks.push({ type: 'heading', level, children: [plain(text)] }),
  quote: (blocks, { text }) => blocks.push({ type: 'quote', children: [plain(text)] }),
  'list-item': addListItem,
  'table-row': addTableRow,
};

const TABLE_START = '<table><tbody>';
const TABLE_END = '</tbody></table>';

/** Blocks of plain paragraphs, in order; those without a word are left out. */
export function fromParagraphs(paragraphs: readonly PlainParagraph[]): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.text.trim()) ADDERS[paragraph.kind](blocks, paragraph);
  }
  return blocks;
}

function plain(text: string) {
  return { type: 'text' as const, text: text.trim() };
}

function addListItem(blocks: Block[], { text, format = 'unordered' }: PlainParagraph): void {
  const item = { type: 'list-item' as const, children: [plain(text)] };
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.format === format) last.children.push(item);
  else blocks.push({ type: 'list', format, children: [item] });
}

/** Blocks have no table: it is kept as HTML (DESIGN §3). */
function addTableRow(blocks: Block[], { text }: PlainParagraph): void {
  const cells = text.split('\t').map((cell) => `<td>${escapeHtml(cell.trim())}</td>`);
  const row = `<tr>${cells.join('')}</tr>`;
  const last = blocks.at(-1);
  const table = last ? htmlOf(last) : null;
  if (table?.startsWith(TABLE_START)) {
    blocks[blocks.length - 1] = htmlBlock(table.slice(0, -TABLE_END.length) + row + TABLE_END);
  } else {
    blocks.push(htmlBlock(TABLE_START + row + TABLE_END));
  }
}
