import { fitForPrint, withdrawalFitForPrint } from '../../boundary';
import type { ArticleChannel } from '../../channel';
import * as ask from '../../check/rules';
import type { ChannelArticle, Publication, Tombstone } from '../../channel-article';
import { languageOf } from '../../printed-lines';
import { writeXml, xml, type XmlElement } from '../../xml';
import { bodyContent, bodyEnd, bodyHead } from './body';
import { docdata, pubdata, revisionHistory, titleOf, withdrawnDocdata } from './docdata';

export const NITF_NAMESPACE = 'http://iptc.org/std/NITF/2006-10-18/';

/** IPTC NITF 3.6: the story as newspapers' systems have taken it since the wires went digital. */
export const nitf: ArticleChannel = {
  kind: 'article',
  id: 'nitf',
  name: 'NITF 3.6',
  mimeType: 'application/nitf+xml; charset=utf-8',
  file: 'nitf.xml',
  spec: 'https://iptc.org/standards/nitf/',
  asks: [
    ask.headline(),
    ask.text('error'),
    ask.date('error'),
    ask.rights('warning'),
    ask.teaserTold,
  ],
  options: [],
  render: (article, publication) => writeXml(nitfElement(...fitForPrint(article, publication))),
  renderWithdrawal: (tombstone, publication) =>
    writeXml(withdrawnNitf(...withdrawalFitForPrint(tombstone, publication))),
};

export function nitfElement(article: ChannelArticle, publication: Publication): XmlElement {
  const { genre, label } = article;
  return xml(
    'nitf',
    { xmlns: NITF_NAMESPACE, version: VERSION, baselang: languageOf(article, publication) },
    xml(
      'head',
      null,
      titleOf(article),
      (genre || label) && xml('tobject', { 'tobject.type': genre ?? label }),
      docdata(article, publication),
      pubdata(article, publication),
      revisionHistory(article),
    ),
    xml(
      'body',
      null,
      bodyHead(article, publication),
      bodyContent(article, publication),
      bodyEnd(article, publication),
    ),
  );
}

const VERSION = '-//IPTC//DTD NITF 3.6//EN';

export function withdrawnNitf(tombstone: Tombstone, publication: Publication): XmlElement {
  const { language, headline } = tombstone;
  return xml(
    'nitf',
    { xmlns: NITF_NAMESPACE, version: VERSION, baselang: language ?? publication.language },
    xml('head', null, titleOf(tombstone), withdrawnDocdata(tombstone, publication)),
    xml(
      'body',
      null,
      headline && xml('body.head', null, xml('hedline', null, xml('hl1', null, headline))),
    ),
  );
}
