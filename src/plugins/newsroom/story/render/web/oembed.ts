import { escapeHtml } from '../../blocks';
import { fitForPrint } from '../boundary';
import type { ArticleChannel, RenderOptions } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, ChannelRendition, Publication } from '../channel-article';
import { summaryOf } from '../feed-content';
import { creatorsOf } from '../feeds/people';
import { languageOf } from '../printed-lines';
import { directionOf } from '../direction';

/** Of a card on another site's page, in pixels; what asks for less gets less. */
const CARD = { width: 600, height: 240 } as const;

/** An hour: a headline may change. */
const CACHE_SECONDS = 3600;

/** oEmbed 1.0, type rich: a card of the article that needs no script. */
export const oembed: ArticleChannel = {
  kind: 'article',
  id: 'oembed',
  name: 'oEmbed 1.0',
  mimeType: 'application/json; charset=utf-8',
  file: 'oembed.json',
  spec: 'https://oembed.com/',
  asks: [ask.headline(), ask.summary('warning'), ask.image('warning')],
  options: ['maxwidth', 'maxheight'],
  render: (article, publication, options = {}) => {
    const card = cardOf(...fitForPrint(article, publication), options);
    return `${JSON.stringify(card, null, 2)}\n`;
  },
  renderWithdrawal: null,
};

function cardOf(article: ChannelArticle, publication: Publication, options: RenderOptions): object {
  const { maxwidth = CARD.width, maxheight = CARD.height } = options;
  const [author] = article.authors;
  return {
    type: 'rich',
    version: '1.0',
    title: article.headline,
    author_name: creatorsOf(article, publication).join(', ') || undefined,
    author_url: author?.url ?? undefined,
    provider_name: publication.name,
    provider_url: publication.siteUrl,
    cache_age: CACHE_SECONDS,
    url: article.url,
    ...thumbnailOf(article, options),
    html: cardHtml(article, publication),
    width: Math.min(CARD.width, maxwidth),
    height: Math.min(CARD.height, maxheight),
  };
}

/** All three keys or none, and never larger than was asked for. */
function thumbnailOf({ leadImage, socialImage }: ChannelArticle, options: RenderOptions): object {
  const { maxwidth = Infinity, maxheight = Infinity } = options;
  const image = leadImage ?? socialImage;
  if (!image) return {};
  const fitting = [image, ...image.renditions].find(
    ({ width, height }) => width && height && width <= maxwidth && height <= maxheight,
  );
  const { url, width, height }: ChannelRendition = fitting ?? image;
  return fitting ? { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height } : {};
}

function cardHtml(article: ChannelArticle, publication: Publication): string {
  const language = languageOf(article, publication);
  const summary = summaryOf(article);
  return [
    `<blockquote lang="${escapeHtml(language)}" dir="${directionOf(language)}" cite="${escapeHtml(article.url)}">`,
    `<p><a href="${escapeHtml(article.url)}">${escapeHtml(article.headline)}</a></p>`,
    summary && `<p>${escapeHtml(summary)}</p>`,
    `<footer>${escapeHtml(publication.name)}</footer>`,
    '</blockquote>',
  ]
    .filter(Boolean)
    .join('');
}
