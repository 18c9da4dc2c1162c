import { parseHtml } from '../../../blocks/html/parse';
import { toHtml } from '../../../blocks';
import { addressesOf, isOpen } from '../../article-body';
import type { ChannelArticle, ChannelCredit, Publication } from '../../channel-article';
import { creditsByRole, languageOf, printedByline, printedSource } from '../../printed-lines';
import { wordsFor } from '../../words';
import { xml, xmlRunning, xmlText, type XmlElement, type XmlNode } from '../../xml';
import { blockElements } from './blocks';
import { basicDate } from './dates';
import { leadMedia } from './media';

/** NITF's body.head: everything that is printed above the text. */
export function bodyHead(article: ChannelArticle, publication: Publication): XmlElement {
  const { headline, kicker, standfirst, copyrightHolder } = article;
  return xml(
    'body.head',
    null,
    xml('hedline', null, xml('hl1', null, headline), xmlText('hl2', kicker)),
    notes(article, publication),
    copyrightHolder && xml('rights', null, xml('rights.owner', null, copyrightHolder)),
    byline(article, publication),
    xml('distributor', null, xml('org', null, publication.name)),
    dateline(article),
    standfirst && xml('abstract', null, xml('p', null, standfirst)),
  );
}

/** Corrections and notes are the desk's own words about the story. */
function notes(article: ChannelArticle, publication: Publication): XmlElement[] {
  const words = wordsFor(languageOf(article, publication));
  const texts = [
    ...article.corrections.map(({ kind, text }) => `${words.corrections[kind]}: ${text}`),
    ...(article.publicNote ? [article.publicNote] : []),
  ];
  return texts.map((text) =>
    xml('note', { noteclass: 'editorsnote' }, xml('body.content', null, xml('p', null, text))),
  );
}

/** The printed line, with each author's name in it as a person. */
function byline(article: ChannelArticle, publication: Publication): XmlElement | null {
  const line = printedByline(article, publication);
  if (!line) return null;
  const parts: XmlNode[] = [];
  let rest = line;
  for (const { name } of article.authors) {
    const at = name ? rest.indexOf(name) : -1;
    if (at === -1) continue;
    if (at > 0) parts.push(rest.slice(0, at));
    parts.push(xml('person', null, name));
    rest = rest.slice(at + name.length);
  }
  // It stands for all who are named above it.
  const [organization = null, ...others] = new Set(article.authors.map((one) => one.organization));
  const isShared = organization !== null && others.length === 0;
  return xml(
    'byline',
    null,
    parts,
    rest,
    isShared && xml('byttl', null, xml('org', null, organization)),
  );
}

function dateline({ dateline }: ChannelArticle): XmlElement | null {
  if (!dateline) return null;
  const { place, agency, date } = dateline;
  return xml(
    'dateline',
    null,
    xmlText('location', place),
    date && xml('story.date', { norm: basicDate(date) }, date),
    agency && ` (${agency})`,
  );
}

/** The text itself; the dateline stands above it and not in it. */
export function bodyContent(article: ChannelArticle, publication: Publication): XmlElement {
  const lead = article.leadImage ? [leadMedia(article.leadImage)] : [];
  if (!isOpen(article)) return xml('body.content', null, lead, xmlText('p', article.excerpt));
  const html = toHtml(article.body, addressesOf(publication));
  return xml('body.content', null, lead, blockElements(parseHtml(html)));
}

/** Below the text: who was credited, and what to read beside it. */
export function bodyEnd(article: ChannelArticle, publication: Publication): XmlElement | null {
  const credits = tagline(article, publication);
  const { relations, source } = wordsFor(languageOf(article, publication));
  const related = article.relatedPosts
    .map(({ relation, headline, url }) => [relations[relation] + ':', headline, url])
    .map((parts) => parts.filter(Boolean).join(' '));
  const sources = [printedSource(article, source), ...related].filter(Boolean).join('\n');
  if (credits.length === 0 && !sources) return null;
  return xml(
    'body.end',
    null,
    credits.length > 0 && xmlRunning('tagline', null, credits),
    xmlText('bibliography', sources),
  );
}

/** The printed line; one that is made of the credits says what each of its names is. */
function tagline(article: ChannelArticle, publication: Publication): XmlNode[] {
  if (article.creditLine) return [article.creditLine];
  const { roles } = wordsFor(languageOf(article, publication));
  return creditsByRole(article).flatMap(([role, credits], index): XmlNode[] => [
    `${index > 0 ? '\n' : ''}${roles[role]}: `,
    ...credits.flatMap((credit, at) => [...(at > 0 ? [', '] : []), ...creditNodes(credit)]),
  ]);
}

function creditNodes({ name, organization, place }: ChannelCredit): XmlNode[] {
  const who = organization ? [xml('org', null, organization)] : [];
  const where = place ? [xml('location', null, place)] : [];
  const details = [...who, ...(who.length > 0 && where.length > 0 ? [', '] : []), ...where];
  if (!name) return details;
  const person = xml('person', null, name);
  return details.length > 0 ? [person, ' (', ...details, ')'] : [person];
}
