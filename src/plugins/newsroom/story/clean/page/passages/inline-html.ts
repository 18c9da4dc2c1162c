import type { PageElement } from '../tree/element';
import { INLINE } from '../tree/element-names';
import { addressOf } from '../metadata/address';
import type { TextRun } from './passage';

const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  del: 's',
  strike: 's',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};
const ORDER = ['a', 'strong', 'em', 'u', 's', 'code'];

interface Marks {
  names: ReadonlySet<string>;
  href: string | null;
}

/**
 * The runs of a passage as inline HTML: links with absolute addresses, and marks. What it holds
 * besides text are the six elements of `ORDER`, so it is safe as far as its addresses are.
 */
export function inlineHtml(runs: readonly TextRun[], base: string | null): string {
  const parts: string[] = [];
  let open: string[] = [];
  for (const { text, within } of runs) {
    const wanted = tagsOf(marksOf(within, base));
    let kept = 0;
    while (kept < open.length && open[kept] === wanted[kept]) kept += 1;
    if (text.trim() !== '' || kept === open.length) {
      for (const tag of open.slice(kept).reverse()) parts.push(closing(tag));
      for (const tag of wanted.slice(kept)) parts.push(tag);
      open = wanted;
    }
    parts.push(escape(text).replace(/\n/g, '<br>'));
  }
  for (const tag of open.reverse()) parts.push(closing(tag));
  return parts.join('').replace(/ {2,}/g, ' ').trim();
}

function marksOf(within: PageElement, base: string | null): Marks {
  const names = new Set<string>();
  let href: string | null = null;
  for (let up: PageElement | null = within; up !== null; up = up.parent) {
    const mark = MARKS[up.name];
    if (mark !== undefined) names.add(mark);
    if (up.name === 'a' && href === null) href = addressOf(up.attributes['href'], base);
    if (!INLINE.has(up.name) && up.parent?.name !== 'a') break;
  }
  return { names, href };
}

function tagsOf({ names, href }: Marks): string[] {
  return ORDER.flatMap((name) => {
    if (name === 'a') return href === null ? [] : [`<a href="${escape(href)}">`];
    return names.has(name) ? [`<${name}>`] : [];
  });
}

const closing = (tag: string): string => `</${/^<([a-z]+)/.exec(tag)?.[1] ?? 'span'}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
