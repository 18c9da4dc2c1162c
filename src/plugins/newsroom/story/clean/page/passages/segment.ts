import { UNSHOWN } from '../tree/element-names';
import { NO_ATTRIBUTES } from '../tree/scan';
import { countWords } from './words';
import { isElement, withSingleSpaces, type PageElement, type PageNode } from '../tree/element';
import type { Passage, PassageKind, TextRun } from './passage';

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;
const EMBEDS = new Set(['iframe', 'video', 'audio', 'embed', 'object']);
const MEDIA = new Set<PassageKind>(['image', 'embed']);
const LEVELS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/**
 * Cuts a page into its lines, in document order. Two line breaks in a row end a line, as old
 * pages mark their paragraphs; a row of a data table is one line.
 */
export function segment(root: PageElement): Passage[] {
  const segmenter = new Segmenter();
  segmenter.walkBlock(root);
  return segmenter.passages;
}

class Segmenter {
  readonly passages: Passage[] = [];
  private runs: TextRun[] = [];
  /** Some run has more than white space. */
  private hasText = false;
  private blocks: PageElement[] = [];
  private isHidden = false;
  private isInRow = false;
  private breaks = 0;

  /** Recursive as deep as the tree is allowed to be. */
  private walkInto(within: PageElement): void {
    for (const child of within.children) {
      if (isElement(child)) this.walkElement(child);
      else this.addText(child, within);
    }
  }

  private walkElement(element: PageElement): void {
    const { name } = element;
    if (name === 'br') return this.addBreak(element);
    if (name === 'img') return this.addMedia(element);
    if (UNSHOWN.has(name)) {
      if (EMBEDS.has(name)) this.addMedia(element);
      return;
    }
    const wasHidden = this.isHidden;
    if (isHidden(element)) this.isHidden = true;
    if (element.isInline) {
      this.walkInto(element);
    } else if (this.isInRow) {
      this.addCell(element);
      this.walkInto(element);
    } else {
      this.walkBlock(element);
    }
    this.isHidden = wasHidden;
  }

  walkBlock(element: PageElement): void {
    this.flush();
    this.blocks.push(element);
    this.isInRow = element.name === 'tr' && isDataRow(element);
    this.walkInto(element);
    this.flush();
    this.blocks.pop();
    this.isInRow = false;
  }

  private addCell(element: PageElement): void {
    const isCell = element.name === 'td' || element.name === 'th';
    if (this.runs.length > 0) this.runs.push({ text: isCell ? '\t' : ' ', within: element });
  }

  private addText(text: string, within: PageElement): void {
    const folded = withSingleSpaces(text);
    if (folded !== ' ' && folded !== '') {
      this.breaks = 0;
      this.hasText = true;
    } else if (this.runs.length === 0 && isBetweenBlocks(within)) {
      return;
    }
    this.runs.push({ text: folded, within });
  }

  private addBreak(element: PageElement): void {
    this.breaks += 1;
    if (this.breaks > 1 && !this.isInRow) this.flush();
    else this.runs.push({ text: '\n', within: element.parent ?? element });
  }

  private addMedia(element: PageElement): void {
    const kind = element.name === 'img' ? 'image' : 'embed';
    const hidden = this.isHidden || isHidden(element);
    const empty = { text: '', runs: [], level: 0, words: 0, linked: 0, followsMedia: false };
    this.passages.push({ kind, element, hidden, ...empty });
  }

  private flush(): void {
    this.breaks = 0;
    if (this.runs.length === 0) return;
    const { runs, hasText } = this;
    this.runs = [];
    this.hasText = false;
    if (!hasText) return;
    const text = foldLine(joined(runs));
    const element = this.blocks[this.blocks.length - 1]!;
    const level = headingLevel(this.blocks);
    this.passages.push({
      kind: this.isInRow ? 'table-row' : kindOf(this.blocks, level),
      element,
      text,
      runs,
      level,
      words: countWords(text),
      linked: linkedLength(runs),
      hidden: this.isHidden,
      followsMedia: MEDIA.has(this.passages[this.passages.length - 1]?.kind ?? 'paragraph'),
    });
  }
}

export function isHidden({ attributes }: PageElement): boolean {
  if (attributes === NO_ATTRIBUTES) return false;
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true;
  const style = attributes['style'];
  return style !== undefined && HIDDEN_STYLE.test(style);
}

/** A row of several cells of plain text; layout tables hold blocks, or a single cell. */
function isDataRow(row: PageElement): boolean {
  const cells = row.children.filter(isElement);
  if (cells.length < 2) return false;
  return cells.every((cell) => cell.children.every(isPlainCellContent));
}

const CELL_CONTENT = new Set(['p', 'div', 'br']);

function isPlainCellContent(node: PageNode): boolean {
  if (!isElement(node) || node.isInline) return true;
  if (!CELL_CONTENT.has(node.name)) return false;
  return node.children.every((child) => !isElement(child) || child.isInline);
}

function kindOf(blocks: PageElement[], level: number): PassageKind {
  if (level > 0) return 'heading';
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const kind = KIND_OF[blocks[index]!.name];
    if (kind !== undefined) return kind;
    // A list or quotation far outside is the page's layout, not the text's form.
    if (blocks.length - index > 3) break;
  }
  return 'paragraph';
}

const KIND_OF: Readonly<Record<string, PassageKind>> = {
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quote',
};

function headingLevel(blocks: PageElement[]): number {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - 3); index -= 1) {
    const level = LEVELS[blocks[index]!.name];
    if (level !== undefined) return level;
  }
  return 0;
}

/** White space there is the page's own layout; inside a link it may be all that is linked. */
const isBetweenBlocks = ({ isInline, parent }: PageElement): boolean =>
  !isInline && parent?.name !== 'a';

function joined(runs: readonly TextRun[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

const FOLDABLE = / {2}|[\n\t]/;

/** The runs hold no white space but single spaces and the marks for a break or a cell. */
function foldLine(text: string): string {
  if (!FOLDABLE.test(text)) return text.trim();
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .trim();
}

function linkedLength(runs: TextRun[]): number {
  let length = 0;
  for (const run of runs) {
    if (isLinked(run.within)) length += run.text.trim().length;
  }
  return length;
}

function isLinked(within: PageElement): boolean {
  for (let element: PageElement | null = within; element !== null; element = element.parent) {
    if (element.name === 'a') return element.attributes['href'] !== undefined;
    if (!element.isInline) return element.parent?.name === 'a';
  }
  return false;
}
