import { escapeHtml } from '../../../blocks';
import type { ChannelArticle, Publication } from '../../channel-article';
import { embeddedJsonLd } from '../json-ld';
import { metaTags } from '../open-graph';
import { STYLE } from './style';
import { joined } from './text';

/** Title, style, JSON-LD and all that networks and feed readers look for. */
export function headHtml(article: ChannelArticle, publication: Publication): string {
  const title = article.seoTitle ?? article.headline;
  return joined(
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escapeHtml(title)} – ${escapeHtml(publication.name)}</title>`,
    metaTags(article, publication),
    `<style>${STYLE}</style>`,
    `<script type="application/ld+json">${embeddedJsonLd(article, publication)}</script>`,
  );
}
