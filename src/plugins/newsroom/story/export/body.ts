import { toHtml } from '../blocks';
import type { Block } from '../model';
import { embedUrl } from '../blocks/conventions';
import { printedDateline } from '../render/printed-lines';
import type { ExportedArticle, ExportedSite } from './model';

/**
 * The body as it is printed, which any system understands: with its dateline before the first
 * paragraph and its credit line behind the last, where a copy desk finds them again.
 */
export function printedBlocks({ body, dateline, credit }: ExportedArticle): Block[] {
  const opening = printedDateline(dateline);
  const first = body.findIndex((block) => block.type === 'paragraph' && embedUrl(block) === null);
  const opened = body.map((block, index): Block => {
    if (opening === null || index !== first || block.type !== 'paragraph') return block;
    return { ...block, children: [{ type: 'text', text: `${opening} - ` }, ...block.children] };
  });
  if (credit === null) return opened;
  return [...opened, { type: 'paragraph', children: [{ type: 'text', text: credit }] }];
}

export function bodyHtml(article: ExportedArticle, { url, mediaUrl }: ExportedSite): string {
  return toHtml(printedBlocks(article), { siteUrl: url, mediaUrl, embeds: 'links' });
}
