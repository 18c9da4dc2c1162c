import { markdownToHtml } from '../../../blocks';
import type { LegacyPost, RemovedLine } from '../../../model';
import { hasBareParagraphs, withLineBreaks } from './line-breaks';
import { wordpressToHtml } from './wordpress';

export interface FragmentMarkup {
  html: string;
  removed: RemovedLine[];
}

/** Formats whose bodies are stored as WordPress' editor wrote them: shortcodes, bare paragraphs. */
const WORDPRESS_DIALECT: ReadonlySet<string> = new Set(['wxr', 'squarespace']);

/** The body of a record as HTML, whatever it is written in. */
export function markupOf({ body, bodyFormat, format }: LegacyPost): FragmentMarkup {
  if (bodyFormat === 'markdown') return { html: markdownToHtml(body), removed: [] };
  if (WORDPRESS_DIALECT.has(format)) return wordpressToHtml(body);
  return { html: hasBareParagraphs(body) ? withLineBreaks(body) : body, removed: [] };
}
