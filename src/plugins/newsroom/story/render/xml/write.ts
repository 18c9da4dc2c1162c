import { legalText } from '../../blocks';
import type { Cdata, XmlElement, XmlNode } from './element';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const INDENT = '  ';

/**
 * An XML 1.0 document. Whatever stands in its texts, it is well formed: characters that XML can't
 * hold are dropped here too, because the libraries that write feeds let them pass. Elements that hold
 * elements alone are indented; where there is text, or may be, no white space is added.
 */
export function writeXml(root: XmlElement): string {
  const parts: string[] = [DECLARATION];
  writeElement(root, '\n', parts);
  parts.push('\n');
  return parts.join('');
}

function writeElement(
  { name, attributes, children, isRunning = false }: XmlElement,
  lineBreak: string,
  parts: string[],
): void {
  parts.push(`<${name}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      parts.push(` ${key}="${escapeAttribute(String(value))}"`);
    }
  }
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  const isIndented = !isRunning && children.every(isElement);
  const inner = isIndented ? lineBreak + INDENT : lineBreak;
  for (const child of children) {
    if (isIndented) parts.push(inner);
    if (typeof child === 'string') parts.push(escapeText(child));
    else if ('cdata' in child) parts.push(cdataSections(child));
    else writeElement(child, inner, parts);
  }
  if (isIndented) parts.push(lineBreak);
  parts.push(`</${name}>`);
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && 'name' in node;
}

function escapeText(text: string): string {
  return legalText(text).replace(/[&<>]/g, escaped);
}

/** Line breaks and tabs too: a parser would turn them into spaces. */
function escapeAttribute(text: string): string {
  return legalText(text).replace(/[&<>"\n\t]/g, escaped);
}

/** A section can't hold its own end: there it is split in two, which parsers join again. */
function cdataSections({ cdata }: Cdata): string {
  return `<![CDATA[${legalText(cdata).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escaped(letter: string): string {
  return ENTITIES[letter] ?? letter;
}
