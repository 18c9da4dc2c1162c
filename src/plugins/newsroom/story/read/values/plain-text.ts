import { fragmentParagraphs } from '../../blocks/html/fragment-text';

const MARKUP = /<[a-z!/]|&(?:#\w{1,8}|[a-z]\w{1,31});/i;

/** A field that is text to its readers but may be HTML in the source: titles, excerpts, captions. */
export function plainText(value: string | null): string | null {
  if (value === null) return null;
  const text = MARKUP.test(value) ? fragmentParagraphs(value).join('\n\n') : value;
  return text.trim() || null;
}
