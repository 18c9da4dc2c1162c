import { escapeHtml, safeUrl } from '../../../blocks';

/** HTML of parts; what is null, false or empty is left out. */
export function joined(...parts: Array<string | false | null | undefined>): string {
  return parts.filter(Boolean).join('\n');
}

/** An element around a text; null around nothing. */
export function element(tag: string, text: string | null, className?: string): string | null {
  if (!text) return null;
  const attribute = className ? ` class="${className}"` : '';
  return `<${tag}${attribute}>${escapeHtml(text).replace(/\n/g, '<br />')}</${tag}>`;
}

/** The text as a link where there is an address that may stand in one. */
export function link(url: string | null, text: string): string {
  const address = url === null ? null : safeUrl(url);
  const label = escapeHtml(text);
  return address === null ? label : `<a href="${escapeHtml(address)}">${label}</a>`;
}
