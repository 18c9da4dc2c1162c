import { parseHtml } from '../../blocks/html/parse';
import { serializeHtml } from '../../blocks/html/serialize';
import { findElement, textContent, type HtmlNode } from '../../blocks/html/tree';
import { textToHtml } from '../text/paragraphs';
import type { NinjsText } from './item';

/** Better ones first: what was meant for pages, then what was made from that. */
const CONTENT_TYPES = [/html/, /^$/, /^text\/plain$/];

/** The body as HTML: of several forms the one that holds most. XML forms are left aside. */
export function bodyHtml(bodies: readonly NinjsText[], headline: string | null): string {
  for (const type of CONTENT_TYPES) {
    const found = bodies.find(
      ({ contentType, role, value }) =>
        type.test(contentType) && !/^<\?xml/.test(value) && role !== 'richhtml5',
    );
    if (found)
      return isMarkup(found) ? withoutPage(found.value, headline) : textToHtml(found.value);
  }
  return '';
}

function isMarkup({ contentType, role, value }: NinjsText): boolean {
  return /html/.test(contentType) || /html/.test(role) || /^\s*<\w/.test(value);
}

/** Some agencies send whole pages, with the headline above the text once more. */
function withoutPage(html: string, headline: string | null): string {
  if (!/<(?:body|h1)\b/i.test(html)) return html;
  const nodes = parseHtml(html);
  const content = findElement(nodes, 'body')?.children ?? nodes;
  const title = findElement(content, 'h1');
  const repeats = title !== null && folded(textContent([title])) === folded(headline ?? '');
  return serializeHtml(repeats ? without(content, title) : content);
}

function without(nodes: readonly HtmlNode[], gone: HtmlNode): HtmlNode[] {
  return nodes
    .filter((node) => node !== gone)
    .map((node) =>
      typeof node === 'string' ? node : { ...node, children: without(node.children, gone) },
    );
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
