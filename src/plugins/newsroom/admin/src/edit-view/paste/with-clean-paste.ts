import type { BodyEditor } from './body-editor';
import { copiedElsewhere, copyOf } from './clipboard';
import type { Copied } from './clipboard';
import { insertBlocks } from './insert-blocks';
import { pasteDesk } from './paste-desk';
import type { PasteDesk } from './paste-desk';

/**
 * Strapi's Blocks editor takes plug-ins of blocks, and gives each its editor: this one hears what is
 * pasted. Text from elsewhere is cleaned by the server; where that fails it is pasted as it is.
 */
export function withCleanPaste<Editor extends BodyEditor>(editor: Editor): Editor {
  const { insertData } = editor;
  editor.insertData = (data) => {
    const desk = pasteDesk();
    const copied = copiedElsewhere(data);
    const { selection } = editor;
    if (!desk || !copied || !selection || isInCode(editor)) return insertData(data);
    const place = editor.rangeRef(selection);
    const source = copyOf(data);
    void cleanInto(editor, desk, copied, () => {
      const at = place.unref() ?? editor.selection;
      return { at, asItWas: () => insertData(source) };
    });
  };
  return editor;
}

const isInCode = ({ children, selection }: BodyEditor): boolean =>
  children[selection!.anchor.path[0]!]?.type === 'code';

type Arrive = () => { at: BodyEditor['selection']; asItWas: () => void };

async function cleanInto(
  editor: BodyEditor,
  desk: PasteDesk,
  copied: Copied,
  arrive: Arrive,
): Promise<void> {
  const answer = await desk.clean(copied).then(
    (cleaned) => ({ cleaned }),
    (error: unknown) => ({ error }),
  );
  const { at, asItWas } = arrive();
  if (at) editor.select(at);
  if ('error' in answer) {
    asItWas();
    desk.tell({ kind: 'as-it-was', error: answer.error });
    return;
  }
  const { cleaned } = answer;
  if (!at || cleaned.blocks.length === 0) return asItWas();
  const before = editor.history.undos.length;
  insertBlocks(editor, at, cleaned.blocks);
  const after = editor.history.undos.length;
  const pasteAsItWas = () => {
    if (editor.history.undos.length !== after) return false;
    if (after > before) editor.undo();
    asItWas();
    return true;
  };
  desk.tell({ kind: 'cleaned', cleaned, pasteAsItWas });
}

/** Not a block that anybody could choose: only its plug-in counts. */
export const PASTE_BLOCK = {
  plugin: withCleanPaste,
  renderElement: () => null,
  matchNode: () => false,
  isInBlocksSelector: false,
} as const;
