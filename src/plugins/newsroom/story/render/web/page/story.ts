import { embedUrl, escapeHtml, toHtml, toParagraphs } from '../../../blocks';
import { embedOf } from '../../../blocks/embeds';
import type { Block } from '../../../model';
import { addressesOf, printedBody } from '../../article-body';
import type { ChannelArticle, Publication } from '../../channel-article';
import type { Words } from '../../words';
import { relatedHtml } from './related';
import { joined } from './text';

/** The body, with its inline related posts behind the paragraphs that they stood behind. */
export function storyHtml(article: ChannelArticle, publication: Publication, words: Words): string {
  const parts: string[] = [];
  const waiting = article.relatedPosts.filter(({ placement }) => placement === 'inline');
  let paragraphs = 0;
  for (const block of printedBody(article)) {
    parts.push(blockHtml(block, publication));
    paragraphs += toParagraphs([block]).length;
    const here = waiting.filter(({ afterParagraph }) => (afterParagraph ?? 0) < paragraphs);
    parts.push(relatedHtml(here, words, 'text'));
    for (const post of here) waiting.splice(waiting.indexOf(post), 1);
  }
  return joined(...parts, relatedHtml(waiting, words, 'text'));
}

/** A wide table scrolls by itself, so that the page does not; an embed is a card that leads to it. */
function blockHtml(block: Block, publication: Publication): string {
  const url = embedUrl(block);
  const embed = url === null ? null : embedOf(url);
  if (embed) {
    const address = escapeHtml(embed.url);
    return `<p class="embed"><a href="${address}"><b>${embed.provider}</b> <span>${address}</span></a></p>`;
  }
  const html = toHtml([block], addressesOf(publication));
  return html.startsWith('<table') ? `<div class="scroll" tabindex="0">${html}</div>` : html;
}
