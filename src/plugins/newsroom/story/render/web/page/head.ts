import { escapeHtml } from '../../../blocks';
import type { ChannelArticle, Publication } from '../../channel-article';
import { embeddedJsonLd } from '../json-ld';
import { metaTags } from '../open-graph';
import { STYLE } from './style';
import { joined } from './text';

/** Title, style, JSON-LD and all that networks and feed readers look for. */
export function headHtml(article: ChannelArticle, publication: Publication): string {
  const { amp } = article.documents;
  return joined(
    ...opening(article, publication),
    amp && `<link rel="amphtml" href="${escapeHtml(amp)}" />`,
    `<style>${STYLE}</style>`,
    jsonLdScript(article, publication),
  );
}

/** Charset, viewport, title and what networks look for. */
export function opening(article: ChannelArticle, publication: Publication): string[] {
  const title = article.seoTitle ?? article.headline;
  return [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escapeHtml(title)} – ${escapeHtml(publication.name)}</title>`,
    metaTags(article, publication),
  ];
}

export function jsonLdScript(article: ChannelArticle, publication: Publication): string {
  return `<script type="application/ld+json">${embeddedJsonLd(article, publication)}</script>`;
}
