import { Parser } from 'htmlparser2';

export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/**
 * Elements nested deeper than this are left out and their text joins the element above: whoever
 * walks the tree may recurse without fear for the stack, and no page written by people gets there.
 */
const DEEPEST = 200;

/** Text of these is program, style or a fallback that no reader of the page sees. */
const WITHOUT_TEXT = new Set([
  'script',
  'style',
  'template',
  'noembed',
  'noframes',
  'xmp',
  'iframe',
]);

/** Parses a fragment or a page. Comments, doctypes and programs are left out. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let skippedDepth = 0;
  let hidden = 0;

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (WITHOUT_TEXT.has(tag)) hidden += 1;
      if (open.length > DEEPEST) {
        skippedDepth += 1;
        return;
      }
      const element: HtmlElement = { tag, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      if (hidden > 0) return;
      addText(open.at(-1) ?? root, text);
    },
    onclosetag(tag) {
      if (WITHOUT_TEXT.has(tag)) hidden -= 1;
      if (skippedDepth > 0) skippedDepth -= 1;
      else open.pop();
    },
  });
  parser.end(html);
  return root.children;
}

/** The parser gives a text in pieces, one for each entity in it. */
function addText(parent: HtmlElement, text: string): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === 'string') parent.children[last] = before + text;
  else parent.children.push(text);
}

/** All text below the nodes, as it stands in the source. */
export function textContent(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textContent(node.children)))
    .join('');
}

/** The first element of that name, in document order. */
export function findElement(nodes: readonly HtmlNode[], tag: string): HtmlElement | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = node.tag === tag ? node : findElement(node.children, tag);
    if (found) return found;
  }
  return null;
}
