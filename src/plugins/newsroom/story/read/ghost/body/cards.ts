import { escapeHtml } from '../../../blocks/html/escape';
import { asText, field, fieldsOf, rowsOf, type Fields } from '../../json/fields';
import { markdownToHtml } from '../../../blocks';
import { element, figure, htmlOf, image, link, wordsOf } from './elements';

/** What a card of Ghost's editor says, as HTML without its looks; empty where it says nothing. */
type Card = (card: Fields) => string;

const nothing: Card = () => '';

const imageCard: Card = (card) => {
  const picture = image(card);
  const href = asText(field(card, 'href'));
  return picture && figure(href ? link(href, picture) : picture, htmlOf(card, 'caption'));
};

/** Pictures of a gallery have captions of their own only in some versions. */
const gallery: Card = (card) => {
  const pictures = rowsOf(field(card, 'images')).map((one) =>
    figure(image(one), htmlOf(one, 'caption')),
  );
  return pictures.join('') + element('p', htmlOf(card, 'caption'));
};

const code: Card = (card) => {
  const lines = asText(field(card, 'code')) ?? '';
  const language = wordsOf(card, 'language');
  const open = language ? `<code class="language-${language}">` : '<code>';
  return `<pre>${open}${escapeHtml(lines)}</code></pre>` + element('p', htmlOf(card, 'caption'));
};

/** The address alone in its paragraph is an embed by our convention; a provider's HTML goes in as it is. */
const embed: Card = (card) => {
  const url = asText(field(card, 'url')) ?? asText(field(fieldsOf(field(card, 'metadata')), 'url'));
  const html = htmlOf(card, 'html');
  const caption = htmlOf(card, 'caption');
  if (html) return caption ? figure(html, caption) : html;
  return url ? element('p', link(url, '')) + element('p', caption) : '';
};

/** A preview of another page: its title leads there, its words stay. */
const bookmark: Card = (card) => {
  const about = fieldsOf(field(card, 'metadata'));
  const url = asText(field(card, 'url')) ?? asText(field(about, 'url'));
  if (url === null) return '';
  const lines = [link(url, wordsOf(about, 'title')), wordsOf(about, 'description')].filter(Boolean);
  return `<p>${lines.join('<br>')}</p>` + element('p', htmlOf(card, 'caption'));
};

const button: Card = (card) => {
  const url = asText(field(card, 'buttonUrl'));
  const words = wordsOf(card, 'buttonText');
  return url && words ? `<p>${link(url, words)}</p>` : '';
};

const callout: Card = (card) => {
  const text = htmlOf(card, 'calloutText');
  const emoji = wordsOf(card, 'calloutEmoji');
  return element('blockquote', text && emoji ? `${emoji} ${text}` : text);
};

const toggle: Card = (card) =>
  element('h4', htmlOf(card, 'heading')) + paragraphs(htmlOf(card, 'content'));

const player: Card = (card) => {
  const source = asText(field(card, 'src'));
  if (source === null) return '';
  const title = wordsOf(card, 'title', 'fileName');
  return figure(link(source, ''), htmlOf(card, 'caption')) + element('p', title);
};

const file: Card = (card) => {
  const source = asText(field(card, 'src'));
  if (source === null) return '';
  const title = wordsOf(card, 'fileTitle', 'fileName');
  return `<p>${link(source, title)}</p>` + element('p', wordsOf(card, 'fileCaption'));
};

const product: Card = (card) => {
  const picture = image({}, asText(field(card, 'productImageSrc')) ?? '');
  const url = asText(field(card, 'productUrl'));
  const words = wordsOf(card, 'productButton');
  return (
    (picture && figure(picture, '')) +
    element('h4', htmlOf(card, 'productTitle')) +
    paragraphs(htmlOf(card, 'productDescription')) +
    (url && words ? `<p>${link(url, words)}</p>` : '')
  );
};

const header: Card = (card) =>
  element('h2', htmlOf(card, 'header', 'heading')) +
  element('p', htmlOf(card, 'subheader', 'subheading')) +
  button(card);

const callToAction: Card = (card) => {
  const picture = image({}, asText(field(card, 'imageUrl')) ?? '');
  return (picture && figure(picture, '')) + paragraphs(htmlOf(card, 'textValue')) + button(card);
};

const beforeAfter: Card = (card) => {
  const pictures = ['beforeImage', 'afterImage'].map((name) => image(fieldsOf(field(card, name))));
  return (
    pictures
      .filter(Boolean)
      .map((picture) => figure(picture, ''))
      .join('') + element('p', htmlOf(card, 'caption'))
  );
};

/** HTML that may or may not have paragraphs of its own. */
function paragraphs(html: string): string {
  return html === '' || /^<(?:p|ul|ol|h\d|blockquote|div)\b/i.test(html) ? html : `<p>${html}</p>`;
}

const markdownCard: Card = (card) => markdownToHtml(asText(field(card, 'markdown')) ?? '');

/**
 * Every card of the Koenig editor by its name, in Mobiledoc (up to Ghost 5) and Lexical (since).
 * What is made for newsletters alone, and forms to sign up with, are no part of the story on the site.
 */
const CARDS: ReadonlyMap<string, Card> = new Map<string, Card>([
  ['image', imageCard],
  ['image-card', imageCard],
  ['gallery', gallery],
  ['html', (card) => htmlOf(card, 'html')],
  ['markdown', markdownCard],
  ['card-markdown', markdownCard],
  ['code', code],
  ['codeblock', code],
  ['embed', embed],
  ['bookmark', bookmark],
  ['button', button],
  ['callout', callout],
  ['toggle', toggle],
  ['video', player],
  ['audio', player],
  ['file', file],
  ['product', product],
  ['header', header],
  ['call-to-action', callToAction],
  ['before-after', beforeAfter],
  ['nft', embed],
  ['hr', () => '<hr>'],
  ['horizontalrule', () => '<hr>'],
  ['soft-return', () => '<br>'],
  ['paywall', nothing],
  ['email', nothing],
  ['email-cta', nothing],
  ['signup', nothing],
  ['transistor', nothing],
]);

/** The card as HTML; null for a name that no version of Ghost is known to use. */
export function cardToHtml(name: string, card: unknown): string | null {
  const toHtml = CARDS.get(name);
  return toHtml ? toHtml(fieldsOf(card)) : null;
}
