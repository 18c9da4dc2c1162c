import { captionHtml, escapeHtml } from '../../blocks';
import type { HtmlElement } from '../../blocks/html/tree';
import { bodyHtml, isOpen } from '../article-body';
import type { ChannelArticle, ChannelImage, Publication } from '../channel-article';
import { publicationDate } from '../dates';
import { directionOf } from '../direction';
import {
  languageOf,
  printedByline,
  printedCredits,
  printedKicker,
  printedSource,
} from '../printed-lines';
import { printedDate } from '../printed-date';
import { restrictedHtml, type HtmlRules } from '../restricted-html';
import { wordsFor, type Words } from '../words';

/** Filled by what sends the letters: each reader has an address of their own (RFC 8058). */
export const UNSUBSCRIBE = '{{unsubscribe_url}}';

const WIDTH = 600;
/** Between the paddings of a text. */
const COLUMN = 552;
const INK = '#1c1b19';
const SOFT = '#5e5a53';
const ACCENT = '#8f1d14';
const SERIF = 'Georgia, serif';
const SANS = 'Helvetica, Arial, sans-serif';

/** What mail programs show alike: no figures, no details, no frames. */
const MAIL_HTML: HtmlRules = {
  allowed: {
    ...Object.fromEntries(
      'p br b strong i em u s sub sup small h2 h3 h4 h5 h6 ul ol li blockquote pre code hr caption figcaption thead tbody tfoot tr'
        .split(' ')
        .map((tag) => [tag, []]),
    ),
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    table: [],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  renamed: { h1: 'h2', ins: 'u', del: 's' },
  // A caption is told from the text below it.
  rewritten: {
    img: fittingImage,
    figcaption: ({ children }) => ({
      tag: 'p',
      attributes: {},
      children: [{ tag: 'small', attributes: {}, children }],
    }),
  },
};

/** Outlook goes by the attribute alone: a wide picture would tear the letter open. */
function fittingImage({ tag, attributes, children }: HtmlElement): HtmlElement {
  const { width, height: _height, ...rest } = attributes;
  const fitting = Math.min(Number(width) || COLUMN, COLUMN);
  return { tag, attributes: { ...rest, width: String(fitting) }, children };
}

/** The letter in MJML. Every text is escaped: nothing of a story can become an element of it. */
export function letterMjml(article: ChannelArticle, publication: Publication): string {
  const language = languageOf(article, publication);
  const words = wordsFor(language);
  return [
    `<mjml lang="${escapeHtml(language)}" dir="${directionOf(language)}">`,
    head(article, publication),
    `<mj-body width="${WIDTH}px" background-color="#f4f1ea">`,
    masthead(publication),
    section(
      text(printedKicker(article, publication), {
        size: 13,
        color: ACCENT,
        weight: 700,
        font: SANS,
      }),
      `<mj-text font-size="30px" line-height="36px" font-weight="700"><h1 style="margin:0;font-size:30px;line-height:36px">${escapeHtml(article.headline)}</h1></mj-text>`,
      text(article.standfirst, { size: 19, color: SOFT }),
      text(bylineOf(article, publication), { size: 14, font: SANS, weight: 600 }),
      article.leadImage && picture(article.leadImage),
      isOpen(article) ? story(article, publication) : teaser(article, words),
      `<mj-button href="${escapeHtml(article.url)}" background-color="${ACCENT}" color="#ffffff" font-family="${SANS}" align="left">${escapeHtml(words.readOnSite)}</mj-button>`,
      ...notes(article, publication, words),
    ),
    related(article, words),
    footer(article, publication, words),
    '</mj-body></mjml>',
  ]
    .filter(Boolean)
    .join('\n');
}

function head(article: ChannelArticle, publication: Publication): string {
  return [
    '<mj-head>',
    `<mj-title>${escapeHtml(article.headline)} – ${escapeHtml(publication.name)}</mj-title>`,
    `<mj-preview>${escapeHtml(article.standfirst ?? article.excerpt)}</mj-preview>`,
    '<mj-attributes>',
    `<mj-all font-family="${SERIF}" />`,
    `<mj-text color="${INK}" font-size="17px" line-height="26px" padding="8px 24px" />`,
    '<mj-button padding="16px 24px" inner-padding="12px 20px" font-size="15px" />',
    '</mj-attributes>',
    '<mj-style inline="inline">',
    `a { color: ${ACCENT} } img { max-width: 100% } blockquote { margin: 16px 0; padding: 0 0 0 16px; border-left: 3px solid ${ACCENT} } td, th { padding: 4px 8px 4px 0; text-align: left; vertical-align: top }`,
    '</mj-style>',
    '</mj-head>',
  ].join('\n');
}

interface TextStyle {
  size: number;
  color?: string;
  weight?: number;
  font?: string;
}

function text(content: string | null, style: TextStyle): string | null {
  if (!content) return null;
  const { size, color = INK, weight = 400, font = SERIF } = style;
  const lineHeight = Math.round(size * 1.45);
  return `<mj-text font-size="${size}px" line-height="${lineHeight}px" color="${color}" font-weight="${weight}" font-family="${font}">${lines(content)}</mj-text>`;
}

function section(...parts: Array<string | null | false | ''>): string {
  const inner = parts.filter(Boolean).join('\n');
  return `<mj-section background-color="#ffffff" padding="16px 0"><mj-column>\n${inner}\n</mj-column></mj-section>`;
}

function masthead({ name, siteUrl }: Publication): string {
  return (
    '<mj-section padding="20px 0 12px"><mj-column>' +
    `<mj-text align="center" font-size="22px" font-weight="700"><a href="${escapeHtml(siteUrl)}" style="color:${INK};text-decoration:none">${escapeHtml(name)}</a></mj-text>` +
    '</mj-column></mj-section>'
  );
}

/** Who wrote it, and when. */
export function bylineOf(article: ChannelArticle, publication: Publication): string {
  const date = publicationDate(article);
  const printed = date && printedDate(date, languageOf(article, publication), publication.timeZone);
  return [printedByline(article, publication), printed].filter(Boolean).join(' · ');
}

/** No wider than the letter, in the smallest size that fills it: mail is read on slow lines. */
function picture(image: ChannelImage): string {
  const wide = image.renditions.filter(({ width }) => (width ?? 0) >= WIDTH).at(-1);
  const caption = captionHtml(image.caption, image.credit).replace(/<\/?figcaption>/g, '');
  return [
    `<mj-image src="${escapeHtml((wide ?? image).url)}" alt="${escapeHtml(image.alternativeText ?? '')}" padding="8px 24px" />`,
    caption &&
      `<mj-text font-size="13px" line-height="19px" color="${SOFT}" font-family="${SANS}">${caption}</mj-text>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function story(article: ChannelArticle, publication: Publication): string | null {
  const html = restrictedHtml(bodyHtml(article, publication), MAIL_HTML);
  return html.trim() ? `<mj-text>${html}</mj-text>` : null;
}

function teaser(article: ChannelArticle, words: Words): string {
  return [
    text(article.excerpt, { size: 17 }),
    text(words.subscribersOnly, { size: 14, color: SOFT, font: SANS }),
  ]
    .filter(Boolean)
    .join('\n');
}

function notes(article: ChannelArticle, publication: Publication, words: Words) {
  const style = { size: 14, color: SOFT, font: SANS };
  return [
    ...printedCredits(article, publication),
    ...article.corrections.map(({ kind, text: told }) => `${words.corrections[kind]}: ${told}`),
    article.publicNote,
    printedSource(article, words.source),
    article.usageTerms,
  ].map((line) => text(line, style));
}

function related({ relatedPosts }: ChannelArticle, words: Words): string | null {
  if (relatedPosts.length === 0) return null;
  const items = relatedPosts.map(({ headline, url, relation }) => {
    const label = escapeHtml(headline);
    const link = url ? `<a href="${escapeHtml(url)}">${label}</a>` : label;
    return `<p style="margin:0 0 8px">${escapeHtml(words.relations[relation])}: ${link}</p>`;
  });
  return section(`<mj-text font-size="16px">${items.join('')}</mj-text>`);
}

function footer(article: ChannelArticle, publication: Publication, words: Words): string {
  const { copyright, name, contactEmail } = publication;
  const rights = [copyright ?? name, article.copyrightHolder && `© ${article.copyrightHolder}`];
  const parts = [
    ...[...new Set(rights)].map((line) => line && escapeHtml(line)),
    contactEmail && `<a href="mailto:${escapeHtml(contactEmail)}">${escapeHtml(contactEmail)}</a>`,
    `<a href="${UNSUBSCRIBE}">${escapeHtml(words.unsubscribe)}</a>`,
  ];
  return (
    '<mj-section padding="16px 0 32px"><mj-column>' +
    `<mj-text align="center" font-size="13px" line-height="20px" color="${SOFT}" font-family="${SANS}">${parts.filter(Boolean).join(' · ')}</mj-text>` +
    '</mj-column></mj-section>'
  );
}

function lines(content: string): string {
  return escapeHtml(content).replace(/\n/g, '<br />');
}
