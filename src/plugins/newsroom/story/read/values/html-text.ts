import { parseHtml } from '../../blocks/html/parse';
import { textContent } from '../../blocks/html/tree';

/** Words that a source holds as HTML although they are no more than a line: titles, names, captions. */
export function lineOfHtml(html: string | null): string | null {
  if (html === null) return null;
  const spaced = html.replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,50}>/gi, ' ');
  const text = /[<&]/.test(spaced) ? textContent(parseHtml(spaced)) : spaced;
  return text.replace(/\s+/g, ' ').trim() || null;
}

/** Whether a text is HTML rather than words with a stray angle bracket in them. */
export function isHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|table|figure|img|section|article|pre|iframe|html|body)\b[^<>]{0,2000}>/i.test(
    text,
  );
}
