import type { HeadingBlock, ListBlock, TextNode } from '../../model';

export type Mark = Exclude<keyof TextNode, 'type' | 'text'>;

/** What the text of a line will become. */
export type LineKind =
  { kind: 'paragraph' } | { kind: 'quote' } | { kind: 'heading'; level: HeadingBlock['level'] };

/** A list that is open around the line; its identity tells two lists of one format apart. */
export interface OpenList {
  format: ListBlock['format'];
}

/** The lists around, outermost first. */
export type ListPath = readonly OpenList[];

/** One list item: the lines in it join it, even when a block stands between two of them. */
export interface OpenItem {
  lists: ListPath;
}

/** Where the walk stands in the tree: what the elements around say of the text. */
export interface Context {
  line: LineKind;
  marks: ReadonlySet<Mark>;
  /** Of the link around; null where there is none, or where its address is not safe. */
  url: string | null;
  lists: ListPath;
  item: OpenItem | null;
}

export const OUTSIDE: Context = {
  line: { kind: 'paragraph' },
  marks: new Set(),
  url: null,
  lists: [],
  item: null,
};

export function withMark(context: Context, mark: Mark): Context {
  return { ...context, marks: new Set([...context.marks, mark]) };
}
