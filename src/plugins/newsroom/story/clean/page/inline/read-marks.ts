import { safeUrl } from '../../../blocks';
import type { TextRun } from '../passages/passage';
import { INLINE } from '../tree/element-names';
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
    let text = '';
    if (!FOLDABLE.test(raw)) {
      text = raw.startsWith(' ') && last !== '' && ' \n\t'.includes(last) ? raw.slice(1) : raw;
      last = text.at(-1) ?? last;
      if (text !== '') read.push({ text, ...marksOf(within, base) });
      continue;
    }
    for (const character of raw) {
      const isBreak = character === '\n' || character === '\t';
      if (character === ' ' && last !== '' && ' \n\t'.includes(last)) continue;
      if (isBreak && last === ' ') text = dropLastSpace(read, text);
      text += character;
      last = character;
    }
    if (text !== '') read.push({ text, ...marksOf(within, base) });
  }
  return trimEnds(read);
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

function marksOf(within: PageElement, base: string | null): { marks: Marks; url: string | null } {
  const marks: Marks = {};
  let url: string | null = null;
  for (let up: PageElement | null = within; up !== null; up = up.parent) {
    const mark = MARK_OF[up.name];
    if (mark !== undefined) marks[mark] = true;
    if (up.name === 'a' && url === null) url = safeUrl(up.attributes['href'] ?? '', base);
    if (!INLINE.has(up.name) && up.parent?.name !== 'a') break;
  }
  return { marks, url };
}
