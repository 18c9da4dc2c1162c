import { escapeHtml } from '../../../blocks/html/escape';
import { asText, field, fieldsOf, rowsOf, type Fields } from '../../json/fields';
import { cardToHtml } from './cards';
import { element, startTag } from './elements';
import type { ConvertedBody } from './mobiledoc';

/** Bits of a text node's `format` (IS_BOLD and the others of Lexical's constants); innermost first. */
const MARKS: ReadonlyArray<readonly [bit: number, tag: string]> = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [4, 's'],
  [8, 'u'],
  [2, 'em'],
  [1, 'strong'],
];

const HEADING = /^h[1-6]$/;

type NodeToHtml = (node: Fields, children: () => string) => string;

const blockOf =
  (tag: string): NodeToHtml =>
  (_node, children) =>
    `<${tag}>${children()}</${tag}>`;

const heading: NodeToHtml = (node, children) => {
  const tag = asText(field(node, 'tag')) ?? 'h2';
  const level = HEADING.test(tag) ? tag : 'h2';
  return `<${level}>${children()}</${level}>`;
};

const list: NodeToHtml = (node, children) => {
  const isOrdered = field(node, 'listType') === 'number' || field(node, 'tag') === 'ol';
  const start = Number(field(node, 'start'));
  const open = startTag(isOrdered ? 'ol' : 'ul', isOrdered && start > 1 ? { start } : {});
  return `${open}${children()}</${isOrdered ? 'ol' : 'ul'}>`;
};

const anchor: NodeToHtml = (node, children) =>
  `${startTag('a', { href: field(node, 'url') })}${children()}</a>`;

const text: NodeToHtml = (node) => {
  const words = field(node, 'text');
  const format = Number(field(node, 'format')) || 0;
  const html = typeof words === 'string' ? escapeHtml(words) : '';
  return MARKS.reduce((inner, [bit, tag]) => (format & bit ? element(tag, inner) : inner), html);
};

/** Nodes of Lexical itself and of Ghost's editor upon it; everything else is a card. */
const NODES: ReadonlyMap<string, NodeToHtml> = new Map<string, NodeToHtml>([
  ['root', (_node, children) => children()],
  ['paragraph', blockOf('p')],
  ['heading', heading],
  ['extended-heading', heading],
  ['quote', blockOf('blockquote')],
  ['extended-quote', blockOf('blockquote')],
  ['aside', blockOf('blockquote')],
  ['list', list],
  ['listitem', blockOf('li')],
  ['link', anchor],
  ['autolink', anchor],
  ['at-link', anchor],
  ['text', text],
  ['extended-text', text],
  ['tk', text],
  ['code-highlight', text],
  ['linebreak', () => '<br>'],
  ['tab', () => '\t'],
  ['code', (_node, children) => `<pre><code>${children()}</code></pre>`],
]);

/** A body of Ghost's Lexical editor. `document` is what the `lexical` field holds, parsed. */
export function lexicalToHtml(document: Fields): ConvertedBody {
  const unknown = new Set<string>();

  const write = (node: Fields): string => {
    const type = asText(field(node, 'type')) ?? '';
    const children = () => rowsOf(field(node, 'children')).map(write).join('');
    const toHtml = NODES.get(type);
    if (toHtml) return toHtml(node, children);
    const card = cardToHtml(type, node);
    if (card !== null) return card;
    unknown.add(type || 'a node without a type');
    return children();
  };

  const html = rowsOf(field(fieldsOf(field(document, 'root')), 'children')).map(write);
  return {
    html: html
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
    unknown: [...unknown],
  };
}
