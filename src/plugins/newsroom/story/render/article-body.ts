import { embedUrl, toHtml, type HtmlOptions } from '../blocks';
import type { Block } from '../model';
import type { ChannelArticle, Publication } from './channel-article';
import { printedDateline } from './printed-lines';

/** Subscribers' stories leave the house as their excerpt alone. */
export function isOpen({ access }: ChannelArticle): boolean {
  return access !== 'subscribers';
}

/** Open to everyone, at once and for nothing: what a site that shows whole stories may have. */
export function isFree({ access }: ChannelArticle): boolean {
  return access === 'free';
}

/** The body as it is printed: its first paragraph begins with the dateline. */
export function printedBody(article: ChannelArticle): Block[] {
  const dateline = printedDateline(article.dateline);
  const first = article.body.findIndex(
    (block) => block.type === 'paragraph' && embedUrl(block) === null,
  );
  if (dateline === null || first === -1) return article.body;
  return article.body.map((block, index) =>
    index === first && block.type === 'paragraph'
      ? {
          ...block,
          children: [{ type: 'text', text: `${dateline} — `, bold: true }, ...block.children],
        }
      : block,
  );
}

/** What readers of another site get: addresses are absolute there, and nothing runs. */
export function addressesOf({ siteUrl, mediaUrl }: Publication): HtmlOptions {
  return { siteUrl, mediaUrl, embeds: 'links' };
}

export function bodyHtml(article: ChannelArticle, publication: Publication): string {
  return toHtml(printedBody(article), addressesOf(publication));
}
