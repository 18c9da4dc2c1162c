import { embedUrl, htmlOf, toParagraphs } from '../../blocks';
import type { Block, InlineNode, ListBlock } from '../../model';
import type { MarkedRun, Marks } from '../page/inline/marked-text';
import type { ParagraphKind } from '../repair';

/** One paragraph of a body's text, and where in the body it stands. */
export interface Leaf {
  /** Index of its block. */
  block: number;
  /** `verbatim` is code, or foreign HTML that is no table: it is kept as it stands. */
  kind: ParagraphKind | 'verbatim';
  /** Text with marks and links; of rows and of what is verbatim without any. */
  runs: MarkedRun[];
  text: string;
}

/** The paragraphs of a body's text, in order: exactly those of `toParagraphs`. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block, index) =>
    leavesOfBlock(block)
      .filter(({ text }) => text !== '')
      .map((leaf) => ({ ...leaf, block: index })),
  );
}

type BareLeaf = Omit<Leaf, 'block'>;

function leavesOfBlock(block: Block): BareLeaf[] {
  switch (block.type) {
    case 'paragraph':
      return embedUrl(block) === null ? [inlineLeaf('paragraph', block.children)] : [];
    case 'heading':
    case 'quote':
      return [inlineLeaf(block.type, block.children)];
    case 'list':
      return itemsOf(block).map((children) => inlineLeaf('list-item', children));
    case 'code': {
      const kind = isTable(block) ? 'table-row' : 'verbatim';
      return toParagraphs([block]).map((text) => plainLeaf(kind, text));
    }
    case 'image':
      return [];
  }
}

/** A table alone: what else stands in an `html` block has no rows to be mended. */
export function isTable(block: Block): boolean {
  return /^\s*<table[\s>]/i.test(htmlOf(block) ?? '');
}

export function itemsOf(list: ListBlock): InlineNode[][] {
  return list.children.flatMap((child) =>
    child.type === 'list' ? itemsOf(child) : [child.children],
  );
}

const plainLeaf = (kind: Leaf['kind'], text: string): BareLeaf => ({
  kind,
  text,
  runs: [{ text, marks: {}, url: null }],
});

function inlineLeaf(kind: ParagraphKind, children: readonly InlineNode[]): BareLeaf {
  const runs = withoutBlankLines(children.flatMap((node) => runsOf(node, null)));
  return { kind, runs, text: runs.map(({ text }) => text).join('') };
}

function runsOf(node: InlineNode, url: string | null): MarkedRun[] {
  if (node.type === 'link') return node.children.flatMap((child) => runsOf(child, node.url));
  const { text, bold, italic, underline, strikethrough, code } = node;
  return [{ text, marks: setMarks({ bold, italic, underline, strikethrough, code }), url }];
}

/** Only those that are on: a mark that is `false` is not written into a block. */
const setMarks = (marks: Marks): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, isOn]) => isOn));

/** As `toParagraphs` has it: no white space at the ends, nor around a line break, nor a blank line. */
function withoutBlankLines(runs: readonly MarkedRun[]): MarkedRun[] {
  const whole = runs.map(({ text }) => text).join('');
  const [wanted] = toParagraphs([{ type: 'quote', children: [{ type: 'text', text: whole }] }]);
  if (wanted === undefined) return [];
  if (wanted === whole) return [...runs];
  return follow(runs, wanted);
}

/** The runs of `wanted`, which is the runs' text less some white space; line ends are `\n` in it. */
function follow(runs: readonly MarkedRun[], wanted: string): MarkedRun[] {
  let at = 0;
  const kept = runs.map((run) => {
    let text = '';
    for (const character of run.text) {
      const next = wanted[at];
      const fits =
        next === '\n'
          ? /[\r\n\u2028\u2029]/.test(character)
          : next !== undefined && wanted.startsWith(character, at);
      if (!fits) continue;
      text += next === '\n' ? '\n' : character;
      at += next === '\n' ? 1 : character.length;
    }
    return { ...run, text };
  });
  return kept.filter(({ text }) => text !== '');
}

/** How much of a leaf's text is a link, between 0 and 1. */
export function linkedShare({ runs, text }: Leaf): number {
  const linked = runs.reduce(
    (sum, { url, text: part }) => sum + (url === null ? 0 : part.length),
    0,
  );
  return text === '' ? 0 : linked / text.length;
}

/** The first address that a leaf leads to. */
export function addressOf({ runs }: Leaf): string | null {
  return runs.find(({ url }) => url !== null)?.url ?? null;
}
