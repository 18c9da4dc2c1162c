import { BLOCK_ELEMENTS } from '../../../blocks/html/element-kinds';
import { scanTags, type Piece } from './scan-tags';

/** Line breaks in these are the author's own, or a program's. */
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea', 'listing', 'xmp', 'svg', 'math']);

const LINE_END = /\r\n?/g;
const EDGE_BEFORE = /^[ \t]*\n\s*/;
const EDGE_BEHIND = /\s*\n[ \t]*$/;
const BLANK_LINE = /[ \t]*\n[ \t]*\n\s*/g;
const SINGLE = /[ \t]*\n[ \t]*/g;

/**
 * Old editors store paragraphs as lines with a blank one between, and no `p` around them; the site
 * puts it in when it prints them (WordPress: `wpautop`). Here a blank line becomes two breaks, which
 * part paragraphs, and a single line end one break, except beside the tags of blocks, which part
 * lines themselves.
 */
export function withLineBreaks(html: string): string {
  const pieces = scanTags(html.replace(LINE_END, '\n'));
  let verbatim = 0;
  return pieces
    .map((piece, index) => {
      if (piece.kind === 'tag' && VERBATIM.has(piece.name)) verbatim += piece.isClosing ? -1 : 1;
      if (piece.kind !== 'text' || verbatim > 0) return piece.source;
      return broken(piece.source, isBlockTag(pieces[index - 1]), isBlockTag(pieces[index + 1]));
    })
    .join('');
}

/** What begins or ends a line by itself; a break is one, too. */
function isBlockTag(piece: Piece | undefined): boolean {
  return piece?.kind === 'tag' && (BLOCK_ELEMENTS.has(piece.name) || piece.name === 'br');
}

function broken(text: string, behindBlock: boolean, beforeBlock: boolean): string {
  let inner = text;
  if (behindBlock) inner = inner.replace(EDGE_BEFORE, ' ');
  if (beforeBlock) inner = inner.replace(EDGE_BEHIND, ' ');
  return inner.replace(BLANK_LINE, '<br><br>').replace(SINGLE, '<br>');
}

/** Whether a body leaves its paragraphs to blank lines: no tag in it begins a line. */
export function hasBareParagraphs(html: string): boolean {
  if (!/\n[ \t]*\r?\n/.test(html)) return false;
  return !/<(?:p|br|div|li|blockquote|h[1-6]|table)[\s/>]/i.test(html);
}
