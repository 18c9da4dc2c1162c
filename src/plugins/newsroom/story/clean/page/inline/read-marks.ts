import { safeUrl } from '../../../blocks';
import type { TextRun } from '../passages/passage';
import type { PageElement } from '../tree/element';
import type { MarkedRun, Marks } from './marked-text';

const MARK_OF: Readonly<Record<string, keyof Marks>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};

/**
 * The runs of a passage with their marks and links, white space folded just as in its text: joined,
 * they are the passage's text.
 */
export function readMarks(runs: readonly TextRun[], base: string | null): MarkedRun[] {
  const read: MarkedRun[] = [];
  let last = ' ';
  for (const { text: raw, within } of runs) {
    const text = FOLDABLE.test(raw) ? fold(raw, last, read) : withoutSpace(raw, last);
    last = text.at(-1) ?? last;
    if (text !== '') read.push(marked(text, within, base));
  }
  return trimEnds(read);
}

const isSpace = (character: string): boolean =>
  character === ' ' || character === '\n' || character === '\t';

const withoutSpace = (text: string, last: string): string =>
  text.startsWith(' ') && isSpace(last) ? text.slice(1) : text;

/** The text of a run as it stands behind the character that was last. */
function fold(raw: string, before: string, read: MarkedRun[]): string {
  let text = '';
  let last = before;
  for (const character of raw) {
    if (character === ' ' && isSpace(last)) continue;
    if (character !== ' ' && isSpace(character) && last === ' ') text = dropLastSpace(read, text);
    text += character;
    last = character;
  }
  return text;
}

/** Most runs are words with single spaces between them: those need no look at each letter. */
const FOLDABLE = / {2}|[\n\t]/;

/** A space before a line break, which may be the end of the run before. */
function dropLastSpace(read: MarkedRun[], text: string): string {
  if (text !== '') return text.endsWith(' ') ? text.slice(0, -1) : text;
  const previous = read.at(-1);
  if (previous?.text.endsWith(' ')) previous.text = previous.text.slice(0, -1);
  return text;
}

function trimEnds(runs: MarkedRun[]): MarkedRun[] {
  while (runs.length > 0 && runs[0]!.text.trimStart() === '') runs.shift();
  while (runs.length > 0 && runs.at(-1)!.text.trimEnd() === '') runs.pop();
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}

function marked(text: string, within: PageElement, base: string | null): MarkedRun {
  const marks: Marks = {};
  let url: string | null = null;
  for (let up: PageElement | null = within; up !== null; up = up.parent) {
    const mark = MARK_OF[up.name];
    if (mark !== undefined) marks[mark] = true;
    if (up.name === 'a' && url === null) url = safeUrl(up.attributes['href'] ?? '', base);
    if (!up.isInline && up.parent?.name !== 'a') break;
  }
  return { text, marks, url };
}
