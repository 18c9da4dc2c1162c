import { textContent, type HtmlElement, type HtmlNode } from '../../../blocks/html/tree';
import { xml, xmlRunning, type XmlElement } from '../../xml';
import { inlineNodes } from './inline';

/** NITF's table: a caption, then one head and one body, whatever parts the HTML had. */
export function tableElement({ children }: HtmlElement): XmlElement[] {
  const parts = children.filter(isElement);
  const rowsIn = (tags: readonly string[]) =>
    parts.flatMap((part) => (tags.includes(part.tag) ? rowsOf(part) : []));
  const head = rowsIn(['thead']);
  const body = [
    ...parts.flatMap((part) =>
      part.tag === 'tbody' ? rowsOf(part) : part.tag === 'tr' ? rowOf(part) : [],
    ),
    ...rowsIn(['tfoot']),
  ];
  const caption = parts.find(({ tag }) => tag === 'caption');
  const text = caption ? textContent([caption]).trim() : '';
  if (head.length + body.length === 0) return text ? [xml('p', null, text)] : [];
  return [
    xml(
      'table',
      null,
      text && xml('caption', null, text),
      // A body can't be missing or empty: a head alone is the body.
      body.length > 0 && head.length > 0 && xml('thead', null, head),
      xml('tbody', null, body.length > 0 ? body : head),
    ),
  ];
}

function rowsOf({ children }: HtmlElement): XmlElement[] {
  return children.flatMap((child) => (isElement(child) && child.tag === 'tr' ? rowOf(child) : []));
}

function rowOf({ children }: HtmlElement): XmlElement[] {
  const cells = children.filter(isElement).filter(({ tag }) => tag === 'td' || tag === 'th');
  return cells.length > 0 ? [xml('tr', null, cells.map(cellOf))] : [];
}

function cellOf({ tag, attributes, children }: HtmlElement): XmlElement {
  return xmlRunning(
    tag,
    { colspan: span(attributes.colspan), rowspan: span(attributes.rowspan) },
    inlineNodes(children),
  );
}

function span(count: string | undefined): string | null {
  return count !== undefined && /^\d{1,4}$/.test(count) ? count : null;
}

function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string';
}
