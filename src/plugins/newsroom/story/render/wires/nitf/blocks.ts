import { BLOCK_ELEMENTS } from '../../../blocks/html/element-kinds';
import { textContent, type HtmlElement, type HtmlNode } from '../../../blocks/html/tree';
import { xml, xmlRunning, type XmlElement, type XmlNode } from '../../xml';
import { inlineNodes } from './inline';
import { figureMedia, imageMedia } from './media';
import { tableElement } from './table';

type Handler = (element: HtmlElement) => XmlElement[];

const heading: Handler = ({ children }) => running('hl2', inlineNodes(children));
const list: Handler = ({ tag, children }) => {
  const items = children.flatMap((child) => (isElement(child) ? listItem(child) : []));
  return items.length > 0 ? [xml(tag, null, items)] : [];
};

/** NITF's elements for the blocks of HTML; those that only group others are left out. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  p: ({ children }) => running('p', inlineNodes(children)),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  blockquote: ({ children }) => {
    const inner = blockElements(children);
    return inner.length > 0 ? [xml('bq', null, xml('block', null, inner))] : [];
  },
  ul: list,
  ol: list,
  pre: ({ children }) => running('pre', [textContent(children)]),
  hr: () => [xml('hr', null)],
  img: imageMedia,
  figure: (figure) => figureMedia(figure) ?? blockElements(figure.children),
  table: tableElement,
};

/** The blocks of a body; loose text between them becomes paragraphs. */
export function blockElements(nodes: readonly HtmlNode[]): XmlElement[] {
  const blocks: XmlElement[] = [];
  let loose: HtmlNode[] = [];
  const closeParagraph = () => {
    if (textContent(loose).trim()) blocks.push(...running('p', inlineNodes(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || isInline(node)) loose.push(node);
    else {
      closeParagraph();
      blocks.push(...blockOf(node));
    }
  }
  closeParagraph();
  return blocks;
}

function blockOf(element: HtmlElement): XmlElement[] {
  const handler = Object.hasOwn(HANDLERS, element.tag) ? HANDLERS[element.tag] : undefined;
  return handler ? handler(element) : blockElements(element.children);
}

/** An item holds running text, and lists that are nested in it. */
function listItem(item: HtmlElement): XmlElement[] {
  // A list that stands in a list without an item of its own gets one.
  const children = item.tag === 'li' ? item.children : [item];
  const inner = children.flatMap((child): XmlNode[] =>
    isElement(child) && !isInline(child) ? blockOf(child) : inlineNodes([child]),
  );
  return running('li', inner);
}

function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string';
}

function isInline({ tag }: HtmlElement): boolean {
  return !BLOCK_ELEMENTS.has(tag) && !Object.hasOwn(HANDLERS, tag);
}

function running(name: string, children: XmlNode[]): XmlElement[] {
  return children.length > 0 ? [xmlRunning(name, null, children)] : [];
}
