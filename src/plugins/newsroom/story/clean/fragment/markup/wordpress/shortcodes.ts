import type { RemovedLine } from '../../../../model';
import { scanShortcodes, type ShortcodePiece, type ShortcodeTag } from './shortcode';
import { SHORTCODE_HANDLERS } from './shortcode-handlers';

/** Content of a shortcode is looked for no further than this many pieces behind it. */
const REACH = 400;

export interface WithoutShortcodes {
  html: string;
  /** Each shortcode that stands for nothing the body can hold, as it stood in the source. */
  removed: RemovedLine[];
}

/**
 * Turns the shortcodes of a WordPress body into HTML. Those that only lay out (columns, boxes) go and
 * leave what they hold; those of a program of the old site (forms, galleries, sliders) go and are
 * named among the removed. Brackets that are prose ("[sic]") stay: a single bare word is taken for a
 * shortcode only when its closing tag follows or WordPress itself knows it.
 */
export function withoutShortcodes(body: string): WithoutShortcodes {
  const removed: RemovedLine[] = [];
  const html = render(scanShortcodes(body), removed);
  return { html, removed };
}

function render(pieces: readonly ShortcodePiece[], removed: RemovedLine[]): string {
  const closings = closingsOf(pieces);
  let html = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    if (piece.kind === 'text') {
      html += piece.text;
      continue;
    }
    const { tag } = piece;
    const end = tag.isClosing || tag.isSelfClosing ? null : (closings.get(index) ?? null);
    if (!isShortcode(tag, end !== null, closings.has(-index - 1))) {
      html += tag.source;
      continue;
    }
    const handler = Object.hasOwn(SHORTCODE_HANDLERS, tag.name)
      ? SHORTCODE_HANDLERS[tag.name]
      : undefined;
    if (handler && !tag.isClosing) {
      const content = end === null ? '' : render(pieces.slice(index + 1, end), removed);
      const made = handler(tag, content);
      if (made === '') removed.push(removedShortcode(tag));
      html += made === '' ? content : made;
      if (end !== null) index = end;
    } else if (!tag.isClosing) {
      removed.push(removedShortcode(tag));
    }
  }
  return html;
}

/**
 * The index of the closing tag of each opening one. A closing tag that has its opening one stands
 * under its own index as a negative number.
 */
function closingsOf(pieces: readonly ShortcodePiece[]): Map<number, number> {
  const closings = new Map<number, number>();
  const open = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') return;
    const { name, isClosing, isSelfClosing } = piece.tag;
    const opened = open.get(name) ?? [];
    if (!isClosing && !isSelfClosing) open.set(name, [...opened.slice(-REACH), index]);
    if (!isClosing) return;
    const start = opened.pop();
    if (start === undefined || index - start > REACH) return;
    closings.set(start, index);
    closings.set(-index - 1, start);
  });
  return closings;
}

/** Bare words that WordPress and its commonest plugins put alone into a body. */
const KNOWN_ALONE = new Set(['gallery', 'playlist', 'audio', 'video', 'more', 'toc', 'sitemap']);

function isShortcode(tag: ShortcodeTag, hasClosing: boolean, hasOpening: boolean): boolean {
  if (tag.isClosing) return hasOpening;
  if (hasClosing || tag.isSelfClosing || Object.keys(tag.attributes).length > 0) return true;
  if (KNOWN_ALONE.has(tag.name)) return true;
  if (tag.isAlone && tag.words.length === 0 && /^[a-z]{3,}(?:[_-][a-z0-9]+)+$/.test(tag.name))
    return true;
  return Object.hasOwn(SHORTCODE_HANDLERS, tag.name) && tag.words.length === 1;
}

function removedShortcode({ source, name }: ShortcodeTag): RemovedLine {
  const became = name === 'gallery' || name === 'playlist' ? 'media' : null;
  return { rule: 'shortcode', text: source, line: null, became };
}
