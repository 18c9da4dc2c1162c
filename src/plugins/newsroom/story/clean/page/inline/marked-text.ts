import type { InlineNode, TextNode } from '../../../model';
import type { Edit } from '../../repair';

export type Marks = Pick<TextNode, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code'>;

/** A stretch of text with the same marks and the same link. */
export interface MarkedRun {
  text: string;
  marks: Marks;
  url: string | null;
}

/** The part of the runs from one offset (UTF-16, of their joined text) up to another. */
export function sliceRuns(runs: readonly MarkedRun[], start: number, end: number): MarkedRun[] {
  const part: MarkedRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') part.push({ ...run, text });
    at += run.text.length;
  }
  return part;
}

/**
 * Makes the same edits to the runs that were made to their text, in the same order. Edits that walk
 * forward through the text, as rules write them, are made in one pass: a long line stays linear.
 */
export function editRuns(runs: readonly MarkedRun[], edits: readonly Edit[]): MarkedRun[] {
  let current = [...runs];
  for (let start = 0; start < edits.length;) {
    let end = start + 1;
    while (end < edits.length && isBehind(edits[end]!, edits[end - 1]!)) end += 1;
    current = editInOnePass(current, edits.slice(start, end));
    start = end;
  }
  return current;
}

const isBehind = (edit: Edit, previous: Edit): boolean =>
  edit.at >= previous.at + previous.after.length;

function editInOnePass(runs: readonly MarkedRun[], edits: readonly Edit[]): MarkedRun[] {
  const source = new RunReader(runs);
  const edited: MarkedRun[] = [];
  let length = 0;
  for (const { at, before, after } of edits) {
    edited.push(...source.take(at - length));
    const replaced = source.take(before.length);
    const like = replaced[0] ?? edited.at(-1) ?? runs[0];
    if (after !== '' && like !== undefined) edited.push({ ...like, text: after });
    length = at + after.length;
  }
  return [...edited, ...source.take(Infinity)];
}

/** Reads runs from left to right, cutting them where asked. */
class RunReader {
  private index = 0;
  private offset = 0;

  constructor(private readonly runs: readonly MarkedRun[]) {}

  take(length: number): MarkedRun[] {
    const taken: MarkedRun[] = [];
    let left = length;
    for (let run = this.runs[this.index]; run !== undefined && left > 0;) {
      const text = run.text.slice(this.offset, this.offset + left);
      taken.push({ ...run, text });
      left -= text.length;
      this.offset += text.length;
      if (this.offset < run.text.length) break;
      this.index += 1;
      this.offset = 0;
      run = this.runs[this.index];
    }
    return taken;
  }
}

/** The runs as the children of a block; neighbours that look the same become one. */
export function toInlineNodes(runs: readonly MarkedRun[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const { text, marks, url } of runs) {
    const last = nodes.at(-1);
    const node: TextNode = { type: 'text', text, ...marks };
    if (url === null) pushText(nodes, node);
    else if (last?.type === 'link' && last.url === url) pushText(last.children, node);
    else nodes.push({ type: 'link', url, children: [node] });
  }
  return nodes;
}

function pushText(nodes: InlineNode[], node: TextNode): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && sameMarks(last, node)) last.text += node.text;
  else nodes.push(node);
}

const MARK_NAMES = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

function sameMarks(a: Marks, b: Marks): boolean {
  return MARK_NAMES.every((name) => Boolean(a[name]) === Boolean(b[name]));
}
