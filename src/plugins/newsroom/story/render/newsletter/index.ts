import { fitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication } from '../channel-article';
import {
  joinParagraphs,
  noteParagraphs,
  relatedParagraphs,
  rightsLine,
  storyParagraphs,
} from '../plain-story';
import { languageOf, printedKicker } from '../printed-lines';
import { wordsFor } from '../words';
import { bylineOf, letterMjml, UNSUBSCRIBE } from './letter';

/** The story as a letter that mail programs show as it was meant, made by MJML. */
export const newsletter: ArticleChannel = {
  kind: 'article',
  id: 'newsletter',
  name: 'Newsletter (HTML)',
  mimeType: 'text/html; charset=utf-8',
  file: 'newsletter.html',
  spec: 'https://documentation.mjml.io/',
  asks: [
    ask.headline(),
    ask.text('error'),
    ask.summary('warning'),
    ask.imageText('warning'),
    ask.embedsShown([]),
    ask.teaserTold,
  ],
  options: [],
  async render(article, publication) {
    const { toMail } = await import('./to-mail');
    const mjml = letterMjml(...fitForPrint(article, publication));
    const { html } = await toMail(mjml, { validationLevel: 'strict', ignoreIncludes: true });
    return html;
  },
  renderWithdrawal: null,
};

/** The same letter for those who read mail as text; a message carries both (RFC 2046 §5.1.4). */
export const newsletterText: ArticleChannel = {
  kind: 'article',
  id: 'newsletter-text',
  name: 'Newsletter (text)',
  mimeType: 'text/plain; charset=utf-8',
  file: 'newsletter.txt',
  spec: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4',
  asks: [ask.headline(), ask.text('error'), ask.teaserTold],
  options: [],
  render: (article, publication) => letterText(...fitForPrint(article, publication)),
  renderWithdrawal: null,
};

function letterText(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  return joinParagraphs(
    publication.name,
    [printedKicker(article, publication), article.headline].filter(Boolean).join('\n'),
    article.standfirst,
    bylineOf(article, publication),
    ...storyParagraphs(article, publication),
    ...noteParagraphs(article, publication),
    `${words.readOnSite}: ${article.url}`,
    ...relatedParagraphs(article, publication),
    rightsLine(article),
    '-- ',
    [publication.copyright ?? publication.name, `${words.unsubscribe}: ${UNSUBSCRIBE}`].join('\n'),
  );
}
