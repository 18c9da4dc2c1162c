import { fitForPrint } from '../../boundary';
import type { ArticleChannel } from '../../channel';
import type { ChannelArticle, Publication } from '../../channel-article';
import * as ask from '../../check/rules';
import { languageAttributes, page, pageBody } from '../page';
import { joined } from '../page/text';
import { ampBody } from './body';
import { ampHead } from './head';

/** The readable page as an AMP page: the same story, in the elements that AMP's caches serve. */
export const amp: ArticleChannel = {
  kind: 'article',
  id: 'amp',
  name: 'AMP page',
  mimeType: page.mimeType,
  file: 'amp.html',
  spec: 'https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml',
  asks: [...page.asks, ask.logo('warning'), ask.image('warning', 1200)],
  options: [],
  scripts: ['https://cdn.ampproject.org'],
  renderWithdrawal: null,
  render: (article, publication) => ampHtml(...fitForPrint(article, publication)),
};

function ampHtml(article: ChannelArticle, publication: Publication): string {
  return joined(
    '<!doctype html>',
    `<html amp ${languageAttributes(article, publication)}>`,
    `<head>\n${ampHead(article, publication)}\n</head>`,
    `<body>\n${ampBody(pageBody(article, publication))}\n</body>`,
    '</html>\n',
  );
}
