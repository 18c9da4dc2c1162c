import { INLINE, UNSHOWN } from '../tree/element-names';
import { countWords } from './words';
import { isElement, withSingleSpaces, type PageElement, type PageNode } from '../tree/element';
import type { Passage, PassageKind, TextRun } from './passage';

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;
const EMBEDS = new Set(['iframe', 'video', 'audio', 'embed', 'object']);
const MEDIA = new Set<PassageKind>(['image', 'embed']);
const HEADING = /^h([1-6])$/;

/**
 * Cuts a page into its lines, in document order. Two line breaks in a row end a line, as old
 * pages mark their paragraphs; a row of a data table is one line.
 */
export function segment(root: PageElement): Passage[] {
  const segmenter = new Segmenter();
  segmenter.walk(root);
  return segmenter.passages;
}

class Segmenter {
  readonly passages: Passage[] = [];
  private runs: TextRun[] = [];
  /** Some run has more than white space. */
  private hasText = false;
  private blocks: PageElement[] = [];
  private hiddenDepth = 0;
  private rowDepth = 0;
  private breaks = 0;

  /** With a stack of its own: which element is open, and which of its children is next. */
  walk(root: PageElement): void {
    this.blocks.push(root);
    const open: PageElement[] = [root];
    const next: number[] = [0];
    while (open.length > 0) {
      const top = open.length - 1;
      const within = open[top]!;
      const child = within.children[next[top]!];
      if (child === undefined) {
        open.pop();
        next.pop();
        if (within !== root) this.leave(within);
        continue;
      }
      next[top]! += 1;
      if (!isElement(child)) {
        this.addText(child, within);
      } else if (this.enter(child)) {
        open.push(child);
        next.push(0);
      }
    }
    this.flush();
  }

  /** True where the element's children are to be walked, too. */
  private enter(element: PageElement): boolean {
    const { name } = element;
    if (name === 'br') {
      this.addBreak(element);
      return false;
    }
    if (name === 'img' || EMBEDS.has(name)) {
      this.addMedia(name === 'img' ? 'image' : 'embed', element);
      return false;
    }
    if (UNSHOWN.has(name)) return false;
    if (isHidden(element)) this.hiddenDepth += 1;
    if (!INLINE.has(name)) this.enterBlock(element);
    return true;
  }

  private enterBlock(element: PageElement): void {
    if (this.rowDepth > 0) {
      this.enterCell(element);
      return;
    }
    this.flush();
    this.blocks.push(element);
    if (element.name === 'tr' && isDataRow(element)) this.rowDepth = this.blocks.length;
  }

  private leave(element: PageElement): void {
    if (!INLINE.has(element.name)) {
      if (this.rowDepth === 0) {
        this.flush();
        this.blocks.pop();
      } else if (this.blocks[this.rowDepth - 1] === element) {
        this.flush();
        this.blocks.pop();
        this.rowDepth = 0;
      }
    }
    if (isHidden(element)) this.hiddenDepth -= 1;
  }

  private enterCell(element: PageElement): void {
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
    if (this.breaks > 1 && this.rowDepth === 0) this.flush();
    else this.runs.push({ text: '\n', within: element.parent ?? element });
  }

  private addMedia(kind: PassageKind, element: PageElement): void {
    const hidden = this.hiddenDepth > 0 || isHidden(element);
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
      kind: this.rowDepth > 0 ? 'table-row' : kindOf(this.blocks, level),
      element,
      text,
      runs,
      level,
      words: countWords(text),
      linked: linkedLength(runs),
      hidden: this.hiddenDepth > 0,
      followsMedia: MEDIA.has(this.passages[this.passages.length - 1]?.kind ?? 'paragraph'),
    });
  }
}

export function isHidden({ attributes }: PageElement): boolean {
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
  if (!isElement(node) || INLINE.has(node.name)) return true;
  if (!CELL_CONTENT.has(node.name)) return false;
  return node.children.every((child) => !isElement(child) || INLINE.has(child.name));
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
    const match = HEADING.exec(blocks[index]!.name);
    if (match !== null) return Number(match[1]);
  }
  return 0;
}

/** White space there is the page's own layout; inside a link it may be all that is linked. */
const isBetweenBlocks = ({ name, parent }: PageElement): boolean =>
  !INLINE.has(name) && parent?.name !== 'a';

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
    if (!INLINE.has(element.name)) return element.parent?.name === 'a';
  }
  return false;
}
