import { safeUrl } from '../../../blocks';
import { BLOCK_ELEMENTS } from '../../../blocks/html/element-kinds';
import type { HtmlElement, HtmlNode } from '../../../blocks/html/tree';
import { xml, xmlRunning, type XmlNode } from '../../xml';

/** NITF has one element for emphasis; its class says which. */
const EMPHASIS: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sub: 'subscript',
  sup: 'superscript',
  small: 'small',
  mark: 'highlight',
};

/** Running text of NITF (the XSD's enrichedText); what it has no element for keeps its words. */
export function inlineNodes(nodes: readonly HtmlNode[]): XmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? node : inlineElement(node)));
}

function inlineElement({ tag, attributes, children }: HtmlElement): XmlNode | XmlNode[] {
  if (tag === 'br') return xml('br', null);
  if (tag === 'img') return attributes.alt ?? [];
  const inner = inlineNodes(children);
  if (inner.length === 0) return [];
  const href = tag === 'a' ? safeUrl(attributes.href ?? '') : null;
  if (href) return xmlRunning('a', { href }, inner);
  if (tag === 'q') return xmlRunning('q', null, inner);
  const emphasis = Object.hasOwn(EMPHASIS, tag) ? EMPHASIS[tag] : null;
  if (emphasis) return xmlRunning('em', { class: emphasis }, inner);
  // Blocks in a cell: their words must not join.
  return BLOCK_ELEMENTS.has(tag) ? [' ', ...inner, ' '] : inner;
}
