import type { Block, InlineNode } from '../../../../story/model';

/** A place in the text: indices of a block, of what is in it, and a letter of a text there. */
export interface Point {
  path: number[];
  offset: number;
}

export interface Span {
  anchor: Point;
  focus: Point;
}

type Where = { at?: number[] | Span };

/** What we use of Strapi's Blocks editor: Slate 0.94 with its history, without a copy of Slate of ours. */
export interface BodyEditor {
  children: Block[];
  selection: Span | null;
  history: { undos: unknown[] };
  insertData(data: DataTransfer): void;
  insertFragment(blocks: readonly (Block | InlineNode)[]): void;
  insertNodes(blocks: readonly Block[], where: Where): void;
  removeNodes(where: Where): void;
  deleteFragment(): void;
  splitNodes(options: { always: true }): void;
  select(place: Span | Point): void;
  string(path: number[]): string;
  isStart(point: Point, path: number[]): boolean;
  isEnd(point: Point, path: number[]): boolean;
  end(path: number[]): Point;
  /** A span that follows what is typed around it, until it is asked for. */
  rangeRef(span: Span): { unref(): Span | null };
  withoutNormalizing(change: () => void): void;
  undo(): void;
}
