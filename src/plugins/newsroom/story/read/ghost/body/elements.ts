import { escapeHtml } from '../../../blocks/html/escape';
import { asText, field, type Fields } from '../../json/fields';

/** `<tag name="value">`; attributes without a value are left out. */
export function startTag(tag: string, attributes: Readonly<Record<string, unknown>> = {}): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    const text = asText(value);
    return text === null ? '' : ` ${name}="${escapeHtml(text)}"`;
  });
  return `<${tag}${written.join('')}>`;
}

/** An element around HTML; nothing around nothing. */
export function element(tag: string, html: string): string {
  return html === '' ? '' : `<${tag}>${html}</${tag}>`;
}

/** A field that holds HTML of the editor's making (captions, headings of cards). */
export function htmlOf(card: Fields, ...names: string[]): string {
  const found = names.map((name) => asText(field(card, name))).find((text) => text !== null);
  return found?.trim() ?? '';
}

/** A field that holds plain words. */
export function wordsOf(card: Fields, ...names: string[]): string {
  return escapeHtml(htmlOf(card, ...names));
}

export function link(url: string, html: string): string {
  return `${startTag('a', { href: url })}${html || escapeHtml(url)}</a>`;
}

/** A picture or player with its caption. */
export function figure(html: string, caption: string): string {
  return `<figure>${html}${element('figcaption', caption)}</figure>`;
}

export function image(card: Fields, source = htmlOf(card, 'src', 'url')): string {
  if (source === '') return '';
  const { alt, title, width, height } = card;
  return startTag('img', { src: source, alt, title, width, height });
}
