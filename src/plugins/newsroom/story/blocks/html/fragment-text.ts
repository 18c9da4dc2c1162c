import { BLOCK_ELEMENTS } from './element-kinds';
import { parseHtml } from './parse';
import type { HtmlElement, HtmlNode } from './tree';

/** A caption belongs to its picture or table, not to the text. */
const CAPTIONS = new Set(['figcaption', 'caption']);
const CELLS = new Set(['td', 'th']);

/** The paragraphs of an `html` code block: each table row is one, its cells joined by a tab. */
export function fragmentParagraphs(html: string): string[] {
  const paragraphs: string[] = [];
  let line = '';

  const endLine = () => {
    const text = collapse(line);
    if (text) paragraphs.push(text);
    line = '';
  };

  const walk = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') line += node;
      else if (CAPTIONS.has(node.tag)) endLine();
      else if (node.tag === 'tr') {
        endLine();
        const row = rowText(node);
        if (row.trim()) paragraphs.push(row);
      } else if (node.tag === 'br' || BLOCK_ELEMENTS.has(node.tag)) {
        endLine();
        walk(node.children);
        endLine();
      } else walk(node.children);
    }
  };

  walk(parseHtml(html));
  endLine();
  return paragraphs;
}

function rowText(row: HtmlElement): string {
  return row.children
    .filter((cell): cell is HtmlElement => typeof cell !== 'string' && CELLS.has(cell.tag))
    .map((cell) => collapse(spacedText(cell.children)))
    .join('\t');
}

/** Like textContent, with a space where a block begins or ends, so that no two words join. */
function spacedText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const breaks = node.tag === 'br' || BLOCK_ELEMENTS.has(node.tag);
      return breaks ? ` ${spacedText(node.children)} ` : spacedText(node.children);
    })
    .join('');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
