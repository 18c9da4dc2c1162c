import { fitForPrint, withdrawalFitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type {
  ChannelArticle,
  ChannelRelatedPost,
  Publication,
  Tombstone,
} from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { GENERATOR } from '../generator';
import { articleUrn } from '../identity';
import { languageOf, printedByline, printedCredits, printedDateline } from '../printed-lines';
import { wordsFor } from '../words';
import { writeXml, xml, xmlText, type XmlElement } from '../xml';
import { digitalSourceOf } from './digital-source';
import { nitfElement } from './nitf';

/** A date is required of every version; this one says that it is not known. */
const UNKNOWN_DATE = '1970-01-01T00:00:00.000Z';

/** IPTC NewsML-G2 2.35, a newsItem at power conformance that carries the story as NITF. */
export const newsmlG2: ArticleChannel = {
  kind: 'article',
  id: 'newsml-g2',
  name: 'NewsML-G2 2.35',
  mimeType: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
  file: 'newsml-g2.xml',
  spec: 'https://iptc.org/std/NewsML-G2/2.35/',
  asks: [
    ask.headline(),
    ask.text('error'),
    ask.date('error'),
    ask.language('error'),
    ask.rights('warning'),
    ask.teaserTold,
  ],
  options: [],
  render: (article, publication) => writeXml(newsItem(...fitForPrint(article, publication))),
  renderWithdrawal: (tombstone, publication) =>
    writeXml(withdrawnItem(...withdrawalFitForPrint(tombstone, publication))),
};

function newsItem(article: ChannelArticle, publication: Publication): XmlElement {
  return item(
    articleUrn(article),
    article.version,
    languageOf(article, publication),
    rightsInfo(article, publication),
    itemMeta(article, publication),
    contentMeta(article, publication),
    xml(
      'contentSet',
      null,
      xml(
        'inlineXML',
        { contenttype: 'application/nitf+xml', wordcount: article.wordCount },
        nitfElement(article, publication),
      ),
    ),
  );
}

/** The version that ends an item's life: it tells of the story and no longer holds it. */
function withdrawnItem(tombstone: Tombstone, publication: Publication): XmlElement {
  const { language, headline, pubStatus, withdrawnOn, publishedOn, version, note } = tombstone;
  return item(
    articleUrn(tombstone),
    version,
    language ?? publication.language,
    xml(
      'itemMeta',
      null,
      xml('itemClass', { qcode: 'ninat:text' }),
      provider(publication),
      xml('versionCreated', null, rfc3339(withdrawnOn) ?? UNKNOWN_DATE),
      xmlText('firstCreated', rfc3339(publishedOn)),
      xml('pubStatus', { qcode: `stat:${pubStatus}` }),
      xmlText('title', headline),
      xmlText('edNote', note),
    ),
  );
}

function item(
  guid: string,
  version: number,
  language: string,
  ...parts: Array<XmlElement | null>
): XmlElement {
  return xml(
    'newsItem',
    {
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid,
      version: Math.max(version, 1),
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      'xml:lang': language || null,
    },
    xml('catalogRef', { href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_35.xml' }),
    parts,
  );
}

function rightsInfo(article: ChannelArticle, publication: Publication): XmlElement | null {
  const { copyrightHolder: holder, usageTerms } = article;
  const { copyright } = publication;
  if (!holder && !usageTerms && !copyright) return null;
  return xml(
    'rightsInfo',
    null,
    holder && xml('copyrightHolder', { literal: holder }, xml('name', null, holder)),
    xmlText('copyrightNotice', copyright),
    xmlText('usageTerms', usageTerms),
  );
}

function itemMeta(article: ChannelArticle, publication: Publication): XmlElement {
  const published = rfc3339(publicationDate(article));
  const words = wordsFor(languageOf(article, publication));
  return xml(
    'itemMeta',
    null,
    xml('itemClass', { qcode: 'ninat:text' }),
    provider(publication),
    xml('versionCreated', null, rfc3339(changeDate(article)) ?? published ?? UNKNOWN_DATE),
    xmlText('firstCreated', rfc3339(article.firstPublishedOn) ?? published),
    xml('pubStatus', { qcode: 'stat:usable' }),
    xml('generator', null, GENERATOR),
    xmlText('title', article.headline),
    article.corrections.map(({ kind, text }) =>
      xml('edNote', null, `${words.corrections[kind]}: ${text}`),
    ),
    xmlText('edNote', article.publicNote),
    article.corrections.length > 0 && xml('signal', { qcode: 'sig:correction' }),
    article.relatedPosts.map((post, index) => relatedLink(article, post, index)),
  );
}

/** A link with what its target says of itself; one that is on no page has an identifier of ours. */
function relatedLink(article: ChannelArticle, post: ChannelRelatedPost, index: number): XmlElement {
  const { relation, url, headline, byline, dateline, teaser } = post;
  return xml(
    'link',
    {
      rel: relation === 'related' ? 'irel:seeAlso' : null,
      reluri: relation === 'related' ? null : RELATION + relation,
      href: url,
      residref: url ? null : `${articleUrn(article)}:${relation}-${index + 1}`,
    },
    xmlText('title', headline),
    xmlText('dateline', printedDateline(dateline)),
    xmlText('by', byline),
    xmlText('description', teaser, { role: 'drol:summary' }),
  );
}

/** IPTC's vocabulary of relations knows "see also" alone of ours. */
const RELATION = 'urn:newsroom:relation:';

function provider({ name, siteUrl }: Publication): XmlElement {
  return xml('provider', { uri: siteUrl }, xml('name', null, name));
}

function contentMeta(article: ChannelArticle, publication: Publication): XmlElement {
  const { dateline, section, tags, genre, label } = article;
  const source = digitalSourceOf(article);
  return xml(
    'contentMeta',
    null,
    xmlText('contentCreated', rfc3339(publicationDate(article))),
    xmlText('contentModified', rfc3339(changeDate(article))),
    source && xml('digitalSourceType', { uri: source.uri }, xml('name', null, source.name)),
    named('located', dateline?.place),
    named('infoSource', article.sourceName, { uri: article.sourceUrl }),
    named('infoSource', dateline?.agency),
    article.authors.map(({ name, url, jobTitle, organization }) =>
      named(
        'creator',
        name,
        { uri: url },
        xmlText('definition', jobTitle),
        details('personDetails', organization, null),
      ),
    ),
    article.credits.map(({ name, organization, role, place }) =>
      named(
        'contributor',
        name ?? organization,
        {},
        xml('note', null, role),
        name
          ? details('personDetails', organization, place)
          : details('organisationDetails', null, place),
      ),
    ),
    xmlText('altId', article.canonicalUrl, { type: 'idtype:canonicalUrl' }),
    xml('altId', { type: 'idtype:url' }, article.url),
    xml('language', { tag: languageOf(article, publication) }),
    [genre, label].map((text) => named('genre', text)),
    tags.map((tag) => xmlText('keyword', tag)),
    named('subject', section?.name, { type: 'cpnat:abstract' }),
    xml('slugline', null, article.slug),
    xmlText('headline', article.headline),
    xmlText('dateline', printedDateline(dateline)),
    xmlText('by', printedByline(article, publication)),
    printedCredits(article, publication).map((line) => xmlText('creditline', line)),
    xmlText('description', summaryOf(article), { role: 'drol:summary' }),
  );
}

/** A thing that we know by its name alone: `literal`, unless it has an address of its own. */
function named(
  element: string,
  name: string | null | undefined,
  attributes: Record<string, string | null> = {},
  ...more: Array<XmlElement | null>
): XmlElement | null {
  if (!name) return null;
  const identity = attributes.uri ? {} : { literal: name };
  return xml(element, { ...attributes, ...identity }, xml('name', null, name), more);
}

/** Where somebody works and was; an organization says by its element that it is one. */
function details(
  element: 'personDetails' | 'organisationDetails',
  organization: string | null,
  place: string | null,
): XmlElement | null {
  const affiliation = named('affiliation', organization);
  const locality = named('locality', place);
  if (element === 'personDetails' && !affiliation && !locality) return null;
  return xml(
    element,
    null,
    affiliation,
    locality && xml('contactInfo', null, xml('address', null, locality)),
  );
}
