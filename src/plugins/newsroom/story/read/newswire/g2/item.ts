import { escapeHtml } from '../../../blocks/html/escape';
import type { LegacyMedia, LegacyPost, LegacyTerm, SourceStatus } from '../../../legacy';
import { legacyPost } from '../../records/post';
import { customField } from '../../values/custom-fields';
import { sourceDate } from '../../values/dates';
import type { XmlElement } from '../../xml';
import { contentOf, emptyContent } from '../inner-content';
import { attributeOf, childrenOf, descend, wordsOf } from '../xml-walk';
import { nameOf } from './names';
import { creditsOf, peopleOf, relatedOf } from './relations';

const STATUSES: Readonly<Record<string, SourceStatus>> = {
  usable: 'public',
  withheld: 'private',
  canceled: 'trash',
};

/** A newsItem of NewsML-G2 as a post. A picture or film is one, too: its caption is its text. */
export function g2Post(item: XmlElement, raw: string, language: string | null): LegacyPost {
  const itemMeta = descend(item, 'itemMeta');
  const meta = descend(item, 'contentMeta');
  const rights = descend(item, 'rightsInfo');
  const contents = inlineContents(item);
  const content = contents.find(({ html }) => html !== '') ?? emptyContent();
  const told = (name: string) =>
    wordsOf(childrenOf(meta, name).find((one) => wordsOf(one) !== null));
  const itemTold = (name: string) => wordsOf(itemMeta && descend(itemMeta, name));
  const embargo = sourceDate(itemTold('embargoed'));
  const status =
    STATUSES[codeOf(itemMeta && descend(itemMeta, 'pubStatus')) ?? 'usable'] ?? 'draft';
  const descriptions = childrenOf(meta, 'description');
  const caption = wordsOf(descriptions.find((one) => wordsOf(one) !== null));
  const { section } = content;
  const terms = termsOf(meta).map((term) =>
    term.name === section ? { ...term, taxonomy: 'category' } : term,
  );
  const credit =
    childrenOf(meta, 'creditline')
      .flatMap((one) => wordsOf(one) ?? [])
      .join('\n') || null;
  const media = [
    ...remoteMedia(item, typeOf(itemMeta) === null ? null : caption, credit),
    ...content.media,
  ];
  const firstCreated = sourceDate(itemTold('firstCreated'));
  const versionCreated = sourceDate(itemTold('versionCreated'));
  const notes = [
    ['slugline', told('slugline')],
    ['urgency', told('urgency')],
    ['editorNote', notesOf(itemMeta)],
    ['usageTerms', wordsOf(rights && descend(rights, 'usageTerms'))],
    ['located', nameOf(meta && descend(meta, 'located'))],
    ['type', typeOf(itemMeta)],
  ] as const;

  return legacyPost({
    format: 'newsml-g2',
    id: attributeOf(item, 'guid'),
    url: addressOf(meta),
    status: embargo !== null && status === 'public' ? 'future' : status,
    headline: headlineOf(meta) ?? content.headline ?? itemTold('title'),
    standfirst:
      content.html === '' ? null : standfirstOf(caption ?? content.standfirst, content.html),
    language:
      attributeOf(meta && descend(meta, 'language'), 'tag') ??
      attributeOf(item, 'xml:lang') ??
      language,
    publishedOn: embargo ?? firstCreated ?? sourceDate(told('contentCreated')) ?? versionCreated,
    updatedOn: versionCreated ?? sourceDate(told('contentModified')),
    people: peopleOf(meta, content.people),
    datelineDate: content.datelineDate,
    ...creditsOf(meta),
    ...relatedOf(itemMeta),
    byline: bylineOf(meta) ?? content.byline,
    credit: credit ?? content.credit,
    dateline: told('dateline') ?? content.dateline,
    section,
    tags: terms.filter(({ taxonomy }) => taxonomy !== 'category').map(({ name }) => name),
    terms,
    siteTitle: providerOf(itemMeta, meta),
    leadImage: media[0] ?? null,
    media: media.slice(1),
    copyright:
      wordsOf(rights && descend(rights, 'copyrightNotice')) ??
      nameOf(rights && descend(rights, 'copyrightHolder')),
    customFields: notes.flatMap(([name, value]) => customField(name, value) ?? []),
    body: content.html || (caption === null ? '' : `<p>${escapeHtml(caption)}</p>`),
    bodyFormat: 'html',
    raw,
  });
}

function notesOf(itemMeta: XmlElement | null): string | null {
  return (
    childrenOf(itemMeta, 'edNote')
      .flatMap((one) => wordsOf(one) ?? [])
      .join('\n') || null
  );
}

/** A line for each author; the same name in another language is none. */
function bylineOf(meta: XmlElement | null): string | null {
  const lines = childrenOf(meta, 'by').flatMap((one) => wordsOf(one) ?? []);
  return [...new Set(lines)].join('\n') || null;
}

/** Its page, which only some agencies tell. */
function addressOf(meta: XmlElement | null): string | null {
  const addresses = childrenOf(meta, 'altId').flatMap((one) =>
    /url$/i.test(attributeOf(one, 'type') ?? '') ? (wordsOf(one) ?? []) : [],
  );
  return addresses.find((url) => /^https?:\/\//i.test(url)) ?? null;
}

function inlineContents(item: XmlElement) {
  const set = descend(item, 'contentSet');
  const holders = [...childrenOf(set, 'inlineXML'), ...childrenOf(set, 'inlineData')];
  return holders.filter((one) => attributeOf(one, 'encoding') === null).map(contentOf);
}

/** The main headline, or the first; a role may say that another is for small screens or archives. */
function headlineOf(meta: XmlElement | null): string | null {
  const headlines = childrenOf(meta, 'headline').filter((one) => wordsOf(one) !== null);
  const main = headlines.find((one) => /^(?:|.*:main)$/.test(attributeOf(one, 'role') ?? ''));
  return wordsOf(main ?? headlines[0]);
}

function standfirstOf(text: string | null, html: string): string | null {
  if (text === null) return null;
  const letters = (words: string) => words.replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, '');
  return letters(html).includes(letters(text).slice(0, 60)) ? null : text;
}

/** `stat:usable` → `usable`. */
function codeOf(element: XmlElement | null): string | null {
  return attributeOf(element, 'qcode')?.split(':').at(-1)?.toLowerCase() ?? null;
}

function typeOf(itemMeta: XmlElement | null): string | null {
  const type = codeOf(itemMeta && descend(itemMeta, 'itemClass'));
  return type === 'text' ? null : type;
}

function termsOf(meta: XmlElement | null): LegacyTerm[] {
  const subjects = childrenOf(meta, 'subject').flatMap((subject) => {
    const name = wordsOf(descend(subject, 'name'));
    return name === null ? [] : [{ taxonomy: 'subject', name, slug: null }];
  });
  const keywords = childrenOf(meta, 'keyword').flatMap((keyword) => {
    const name = wordsOf(keyword);
    return name === null ? [] : [{ taxonomy: 'tag', name, slug: null }];
  });
  const terms = [...keywords, ...subjects];
  return terms.filter((term, at) => terms.findIndex(({ name }) => name === term.name) === at);
}

function providerOf(itemMeta: XmlElement | null, meta: XmlElement | null): string | null {
  return (
    nameOf(childrenOf(meta, 'infoSource')[0]) ?? nameOf(itemMeta && descend(itemMeta, 'provider'))
  );
}

/** The largest rendition of a picture or film that lies elsewhere. */
function remoteMedia(
  item: XmlElement,
  caption: string | null,
  credit: string | null,
): LegacyMedia[] {
  const remote = childrenOf(descend(item, 'contentSet'), 'remoteContent').filter(
    (one) =>
      attributeOf(one, 'href') !== null &&
      !/html|xml|text\//.test(attributeOf(one, 'contenttype') ?? ''),
  );
  const width = (one: XmlElement) =>
    Number(attributeOf(one, 'width')) || Number(attributeOf(one, 'size')) || 0;
  const largest = remote.toSorted((one, other) => width(other) - width(one))[0];
  const url = attributeOf(largest, 'href');
  if (url === null) return [];
  return [{ id: attributeOf(largest, 'residref'), url, alternativeText: null, caption, credit }];
}
