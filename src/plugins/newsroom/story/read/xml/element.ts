import type { XmlAttributes } from './attributes';

/** One element of a record, with all that is in it. */
export interface XmlElement {
  /** With the usual prefix of its namespace: `content:encoded`, whatever the file calls it. */
  name: string;
  attributes: XmlAttributes;
  children: Array<XmlElement | string>;
  /** Where it stood in the record's source. */
  start: number;
  end: number;
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | null {
  for (const node of element.children) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return null;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name === name,
  );
}

/** All of its text, tags left out. */
export function textOf({ children }: XmlElement): string {
  if (children.length === 1 && typeof children[0] === 'string') return children[0];
  return children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

/** The text of the first child of that name, without blanks around it; null: none, or nothing in it. */
export function childText(element: XmlElement, name: string): string | null {
  const found = child(element, name);
  return found && (textOf(found).trim() || null);
}

/** Elements that HTML writes without an end tag. */
const VOID_ELEMENTS = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * What is in it as HTML: its text as it stands, for that is HTML already, and elements that somebody
 * put there without escaping them as tags again.
 */
export function htmlOf(element: XmlElement): string {
  if (element.children.every((node) => typeof node === 'string')) return element.children.join('');
  return markupOf(element, (text) => text);
}

/** What is in it as HTML, where its text is text: `<` in it is the character (Atom's xhtml). */
export function xhtmlOf(element: XmlElement): string {
  return markupOf(element, escapeText);
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface OpenMarkup {
  children: XmlElement['children'];
  at: number;
  endTag: string;
}

/** Without recursion: a file can nest deeper than the stack. */
function markupOf(element: XmlElement, asText: (text: string) => string): string {
  const parts: string[] = [];
  const open: OpenMarkup[] = [{ children: element.children, at: 0, endTag: '' }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at];
    level.at += 1;
    if (node === undefined) {
      parts.push(level.endTag);
      open.pop();
    } else if (typeof node === 'string') parts.push(asText(node));
    else {
      const name = node.name.slice(node.name.indexOf(':') + 1);
      parts.push(`<${name}${attributesOf(node)}>`);
      const endTag = VOID_ELEMENTS.has(name.toLowerCase()) ? '' : `</${name}>`;
      open.push({ children: node.children, at: 0, endTag });
    }
  }
  return parts.join('');
}

function attributesOf({ attributes }: XmlElement): string {
  return Object.entries(attributes)
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`)
    .join('');
}
