import { parseHtml } from '../../blocks/html/parse';
import { serializeHtml } from '../../blocks/html/serialize';
import { textContent, type HtmlElement, type HtmlNode } from '../../blocks/html/tree';

/** Word copies an item of a list as a paragraph of this style, and its number or bullet as text. */
const ITEM = /mso-list:\s*l\d+(?:\s+level(\d))?/i;
const MARKER = /mso-list:\s*ignore/i;
const NUMBER = /^\s*(?:\d+|[a-z]|[ivxl]+)[.)]/i;

/** Lists of Word as lists of HTML, one in the other by their levels. */
export function officeLists(html: string): string {
  return ITEM.test(html) ? serializeHtml(withLists(parseHtml(html))) : html;
}

interface OpenList {
  level: number;
  list: HtmlElement;
}

function withLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const found: HtmlNode[] = [];
  let open: OpenList[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') open = [];
      found.push(node);
    } else if (!isItem(node)) {
      open = [];
      found.push({ ...node, children: withLists(node.children) });
    } else {
      const item = { tag: 'li', attributes: {}, children: withoutMarker(node.children) };
      listFor(node, open, found).children.push(item);
    }
  }
  return found;
}

/** The list that an item belongs to; a new one stands in the list around it, or in the text. */
function listFor(item: HtmlElement, open: OpenList[], text: HtmlNode[]): HtmlElement {
  const level = Number(ITEM.exec(styleOf(item))?.[1] ?? 1);
  const tag = NUMBER.test(markerOf(item)) ? 'ol' : 'ul';
  while (open.length > 0 && open.at(-1)!.level > level) open.pop();
  const last = open.at(-1);
  if (last?.level === level && last.list.tag === tag) return last.list;
  if (last?.level === level) open.pop();
  const list: HtmlElement = { tag, attributes: {}, children: [] };
  (open.at(-1)?.list.children ?? text).push(list);
  open.push({ level, list });
  return list;
}

const styleOf = ({ attributes }: HtmlElement) => attributes.style ?? '';
const isItem = (element: HtmlElement) => element.tag === 'p' && ITEM.test(styleOf(element));
const isMarker = (node: HtmlNode): node is HtmlElement =>
  typeof node !== 'string' && MARKER.test(styleOf(node));

function markerOf({ children }: HtmlElement): string {
  for (const child of children) {
    if (typeof child === 'string') continue;
    const text = isMarker(child) ? textContent(child.children) : markerOf(child);
    if (text !== '') return text;
  }
  return '';
}

const withoutMarker = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes
    .filter((node) => !isMarker(node))
    .map((node) =>
      typeof node === 'string' ? node : { ...node, children: withoutMarker(node.children) },
    );
