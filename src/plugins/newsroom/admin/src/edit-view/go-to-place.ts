import type { BlockPath } from '../../../shared/admin/article-desk';

/**
 * Scrolls to words of the body and selects them. The editor keeps no link from its value to the page,
 * so the block is found by its place and the words by their text.
 *
 * @returns false when the editor does not show them
 */
export function goToPlace(path: BlockPath, words: string): boolean {
  const editor = bodyEditor();
  // Each block stands in a wrapper of its own, for dragging; list items are elements, too.
  const elements = editor?.querySelectorAll<HTMLElement>('[data-slate-node="element"]') ?? [];
  const blocks = [...elements].filter(
    (element) => !element.parentElement?.closest('[data-slate-node="element"]'),
  );
  const block = blocks[path[0] ?? -1];
  if (!editor || !block) return false;
  block.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const range = rangeOf(block, words);
  if (!range) return true;
  editor.focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}

/** Back to where somebody was writing. */
export const focusBody = (): void => bodyEditor()?.focus({ preventScroll: true });

const bodyEditor = () => document.querySelector<HTMLElement>('[data-slate-editor="true"]');

/** The first place of the words in an element, which may be cut by bold text and links. */
function rangeOf(element: HTMLElement, words: string): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join('');
  const from = text.indexOf(words);
  if (from < 0 || words === '') return null;
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = at + node.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (from + words.length > at && from + words.length <= end) {
      range.setEnd(node, from + words.length - at);
      return range;
    }
    at = end;
  }
  return null;
}
