/** A stretch of HTML source: a tag or comment as it stands, or the text between two. */
export interface Piece {
  kind: 'text' | 'tag' | 'comment';
  source: string;
  /** Lower-case name of a tag without its slash; empty for the others. */
  name: string;
  isClosing: boolean;
}

const TAG_START = /^<\/?([a-z][a-z0-9:-]{0,40})/i;

/**
 * Cuts HTML source into tags, comments and text. What looks like a tag and never ends is text; each
 * character is looked at a bounded number of times.
 */
export function scanTags(html: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let noCommentEnd = false;
  const push = (kind: Piece['kind'], source: string, name = '', isClosing = false) => {
    if (source !== '') pieces.push({ kind, source, name, isClosing });
  };
  for (let at = html.indexOf('<'); at !== -1;) {
    if (html.startsWith('<!--', at) && !noCommentEnd) {
      const end = html.indexOf('-->', at + 4);
      if (end !== -1) {
        push('text', html.slice(from, at));
        push('comment', html.slice(at, end + 3));
        from = end + 3;
        at = html.indexOf('<', from);
        continue;
      }
      noCommentEnd = true;
    }
    const start = TAG_START.exec(html.slice(at, at + 45));
    const end = start ? endOfTag(html, at) : -1;
    if (start && end !== -1) {
      push('text', html.slice(from, at));
      push('tag', html.slice(at, end), start[1]!.toLowerCase(), html[at + 1] === '/');
      from = end;
    }
    at = html.indexOf('<', Math.max(from, at + 1));
  }
  push('text', html.slice(from));
  return pieces;
}

/** Longer tags are no tags: somebody forgot a bracket or a quotation mark. */
const LONGEST_TAG = 20_000;

/** Index behind the tag; a bracket inside a quoted attribute does not end it. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  const limit = Math.min(html.length, start + LONGEST_TAG);
  for (let at = start + 1; at < limit; at += 1) {
    const character = html[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && /[=\s]/.test(html[at - 1]!)) {
      quote = character;
    }
  }
  return -1;
}
