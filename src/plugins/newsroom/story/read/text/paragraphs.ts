import { escapeHtml } from '../../blocks/html/escape';

/** Elements that are no part of a paragraph; lines that begin with one are left as they are. */
const BLOCK =
  /^\s*<\/?(?:h[1-6]|table|ol|dl|ul|menu|dir|p|pre|center|form|fieldset|select|blockquote|address|div|hr|figure|section|article|iframe)\b/i;

/** HTML that was typed with line breaks for its paragraphs, as blog engines let one do. */
export function breaksToHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      BLOCK.test(paragraph) ? paragraph : `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`,
    )
    .join('\n');
}

/** Whether HTML has paragraphs or breaks of its own, or leaves them to its line breaks. */
export function hasBlocks(html: string): boolean {
  return /<(?:p|div|br|h[1-6]|ul|ol|blockquote|table|pre)\b/i.test(html);
}

/** Plain paragraphs as HTML. */
export function paragraphsToHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
}

/** Plain text whose paragraphs are parted by blank lines; lines within one are joined. */
export function textToHtml(text: string): string {
  return paragraphsToHtml(
    text
      .split(/\r?\n[\t ]*\r?\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph !== ''),
  );
}
