import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

import { dangersIn, elementsOf, failing } from './html';

/** As static site generators read it: front matter in YAML, then CommonMark in which HTML may stand. */
const renderer = new MarkdownIt('commonmark');

export function markdown(text: string): string[] {
  const [, matter, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  if (matter === undefined) return ['no front matter'];
  const fields = parse(matter) as Record<string, unknown>;
  const html = renderer.render(body);
  return [
    ...dangersIn(elementsOf(html)),
    ...failing({
      'no title': typeof fields.title === 'string',
      'no address': typeof fields.url === 'string',
      'a script': !/<script/i.test(html),
    }),
  ];
}
