import type { Block } from '../../../../story/model';
import type { BodyEditor, Point, Span } from './body-editor';

/** Puts blocks in the place of what is selected, as one step of the editor's history. */
export function insertBlocks(editor: BodyEditor, place: Span, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  editor.withoutNormalizing(() => {
    editor.select(place);
    if (!isOnePoint(place)) editor.deleteFragment();
    const [only, ...others] = blocks;
    // A few words of a sentence go into the sentence.
    if (only?.type === 'paragraph' && others.length === 0) editor.insertFragment([only]);
    else insertWhole(editor, editor.selection!.anchor, blocks);
  });
}

const isOnePoint = ({ anchor, focus }: Span): boolean =>
  anchor.offset === focus.offset && anchor.path.join() === focus.path.join();

/** Between the blocks of the body: one is parted where the text goes into its middle. */
function insertWhole(editor: BodyEditor, point: Point, blocks: readonly Block[]): void {
  const top = point.path[0]!;
  const index = roomBeside(editor, point, top);
  editor.insertNodes(blocks, { at: [index] });
  editor.select(editor.end([index + blocks.length - 1]));
}

/** @returns the index that the first of the blocks will have. */
function roomBeside(editor: BodyEditor, point: Point, top: number): number {
  const { type } = editor.children[top]!;
  if (type === 'list' || type === 'code' || type === 'image') return top + 1;
  if (editor.string([top]) === '') {
    editor.removeNodes({ at: [top] });
    return top;
  }
  if (editor.isStart(point, [top])) return top;
  if (!editor.isEnd(point, [top])) editor.splitNodes({ always: true });
  return top + 1;
}
