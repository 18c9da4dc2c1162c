import type { Block, InlineNode, ListBlock, ListItemNode, StoryMedia, TextNode } from '../../model';
import { embedParagraph } from '../conventions';
import { inlineText } from '../inline';
import type { Context, ListPath, Mark, OpenItem, OpenList } from './context';

interface Run {
  text: string;
  marks: ReadonlySet<Mark>;
  url: string | null;
}

/**
 * Takes text and blocks in the order of the page and puts lines together. A line ends where a block
 * begins or ends; its context is that of its first text.
 */
export class BodyBuilder {
  readonly blocks: Block[] = [];

  readonly media: StoryMedia[] = [];

  private readonly mediaUrls = new Set<string>();

  private runs: Run[] = [];

  private context: Context | null = null;

  /** The lists that a next item may still join, outermost first. */
  private openLists: Array<{ list: OpenList; block: ListBlock }> = [];

  private lastItem: { of: OpenItem; node: ListItemNode } | null = null;

  addText(text: string, context: Context): void {
    this.context ??= text.trim() ? context : null;
    this.runs.push({
      text: text.replace(/[ \t\n\r\f]+/g, ' '),
      marks: context.marks,
      url: context.url,
    });
  }

  /** Two breaks with nothing between are how old pages part paragraphs. */
  addBreak(context: Context): void {
    const last = this.runs.findLast(({ text }) => text !== ' ');
    if (last?.text === '\n') this.endLine();
    else this.runs.push({ text: '\n', marks: context.marks, url: context.url });
  }

  endLine(): void {
    const children = inlineOf(this.runs);
    const { context } = this;
    this.runs = [];
    this.context = null;
    if (!context || children.length === 0) return;
    if (context.item) {
      this.addToItem(context.item, children);
      return;
    }
    this.openLists = [];
    const bare = context.line.kind === 'paragraph' ? bareAddress(children) : null;
    if (bare) this.blocks.push(embedParagraph(bare));
    else if (context.line.kind === 'heading') {
      this.blocks.push({ type: 'heading', level: context.line.level, children });
    } else this.blocks.push({ type: context.line.kind, children });
  }

  addBlock(block: Block): void {
    this.endLine();
    this.openLists = [];
    this.blocks.push(block);
  }

  /** False when the body has it already: a `noscript` behind a lazy image has the same once more. */
  addMedia(media: StoryMedia): boolean {
    if (this.mediaUrls.has(media.url)) return false;
    this.mediaUrls.add(media.url);
    this.media.push(media);
    return true;
  }

  /** A list item holds lines only: the second paragraph in it is a new line of it. */
  private addToItem(item: OpenItem, children: InlineNode[]): void {
    const isOpen = this.lastItem?.of === item && this.openLists.length > 0;
    if (isOpen && this.lastItem) {
      this.lastItem.node.children.push({ type: 'text', text: '\n' }, ...children);
      return;
    }
    const node: ListItemNode = { type: 'list-item', children };
    this.listFor(item.lists).children.push(node);
    this.lastItem = { of: item, node };
  }

  private listFor(lists: ListPath): ListBlock {
    const firstOther = this.openLists.findIndex(({ list }, index) => list !== lists[index]);
    if (firstOther !== -1) this.openLists.length = firstOther;
    for (const list of lists.slice(this.openLists.length)) {
      const parent = this.openLists.at(-1)?.block;
      const depth = this.openLists.length;
      const block: ListBlock = {
        type: 'list',
        format: list.format,
        ...(depth > 0 && { indentLevel: depth }),
        children: [],
      };
      if (parent) parent.children.push(block);
      else this.blocks.push(block);
      this.openLists.push({ list, block });
    }
    const innermost = this.openLists.at(-1)?.block;
    if (!innermost) throw new TypeError('A list item stands in at least one list.');
    return innermost;
  }
}

/** Inline nodes of the runs, without the space around the line and around its breaks. */
function inlineOf(runs: readonly Run[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  let previous = '\n';
  const end = runs.findLastIndex(({ text }) => text.trim() !== '');
  for (const [index, run] of runs.slice(0, end + 1).entries()) {
    let text = /[ \n]$/.test(previous) ? run.text.replace(/^ +/, '') : run.text;
    if (nodes.length === 0) text = text.trimStart();
    if (index === end) text = text.trimEnd();
    if (text === '\n') trimLast(nodes);
    if (text === '') continue;
    previous = text;
    append(nodes, text, run);
  }
  return nodes;
}

function append(nodes: InlineNode[], text: string, { marks, url }: Run): void {
  const node: TextNode = { type: 'text', text };
  for (const mark of marks) node[mark] = true;
  const last = nodes.at(-1);
  if (url === null) nodes.push(node);
  else if (last?.type === 'link' && last.url === url) last.children.push(node);
  else nodes.push({ type: 'link', url, children: [node] });
}

function trimLast(nodes: InlineNode[]): void {
  const last = nodes.at(-1);
  const text = last?.type === 'link' ? last.children.at(-1) : last;
  if (text) text.text = text.text.replace(/ +$/, '');
}

/** A line that is nothing but an address, or a link to itself, is an embed by convention. */
function bareAddress(children: readonly InlineNode[]): string | null {
  const text = inlineText(children).trim();
  const [first] = children;
  if (children.length !== 1 || !first || !/^https?:\/\/[^\s<>"]+$/.test(text)) return null;
  if (!URL.canParse(text)) return null;
  return first.type === 'text' || first.url === text ? text : null;
}
