import { escapeText, htmlOf, textOf, xhtmlOf } from '../xml';
import type { XmlElement } from '../xml';

/** What a text construct of Atom says. */
export interface AtomText {
  format: 'text' | 'html';
  value: string;
}

/**
 * A text construct as what it stands for: Atom 1.0 says `type` (RFC 4287, §3.1, §4.1.3), Atom 0.3
 * `mode` as well (draft-ietf-atompub-format-00: xml, escaped, base64). Many say the wrong one, so
 * that elements inside always count as markup.
 */
export function atomText(element: XmlElement): AtomText {
  const { mode, type = 'text' } = element.attributes;
  if (mode === 'base64' || isBase64(type)) return decoded(element);
  const hasElements = element.children.some((node) => typeof node !== 'string');
  if (hasElements) return { format: 'html', value: xhtmlOf(innermost(element)) };
  if (/^(?:html|text\/html|xhtml|application\/xhtml\+xml)$/i.test(type) || mode === 'escaped') {
    return { format: 'html', value: htmlOf(element) };
  }
  return { format: 'text', value: textOf(element) };
}

/** The same as HTML, whatever it was. */
export function atomHtml(element: XmlElement): string {
  const { format, value } = atomText(element);
  return format === 'html' ? value : escapeText(value);
}

/** Binary types come as base64 (RFC 4287, §4.1.3.3). */
function isBase64(type: string): boolean {
  return type.includes('/') && !/^text\/|[+/]xml$/i.test(type);
}

function decoded(element: XmlElement): AtomText {
  try {
    const bytes = Uint8Array.from(atob(textOf(element).replace(/\s+/g, '')), (letter) =>
      letter.charCodeAt(0),
    );
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { format: value.includes('<') ? 'html' : 'text', value };
  } catch {
    return { format: 'text', value: '' };
  }
}

/** The one `div` that XHTML content stands in is not part of it. */
function innermost(element: XmlElement): XmlElement {
  const inside = element.children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const [only] = inside;
  const isWrapper =
    inside.length === 1 && typeof only === 'object' && /^(?:xhtml:)?div$/.test(only.name);
  return isWrapper ? only : element;
}
