import type { LegacyMedia, LegacyPerson, LegacyPost, LegacyTerm, SourceStatus } from '../../legacy';
import { legacyPost } from '../records/post';
import { plainText } from '../values/plain-text';
import { textOf } from '../xml';
import type { RecordEvent, XmlElement } from '../xml';
import { Fields } from '../xml/fields';
import { webAddress } from './addresses';
import { atomHtml, atomText } from './atom-text';
import { feedDate } from './dates';
import type { FeedFacts } from './feed-facts';
import { eachOnce, feedPerson, person } from './people';

/** Facts of an Atom feed that its entries fall back on. */
export interface AtomFeed extends FeedFacts {
  people: LegacyPerson[];
  /** What addresses in the feed start from. */
  base: string | null;
}

/** One `<entry>` of Atom 0.3 or 1.0 as a post. */
export function atomEntry(event: RecordEvent, fields: Fields, feed: AtomFeed): LegacyPost {
  const { element, raw, line } = event;
  const outer = feed.base ?? feed.url;
  const base = webAddress(element.attributes['xml:base'], outer) ?? outer;
  const links = fields.all('link');
  const media = links.filter(isRel('enclosure')).flatMap((link) => mediaOf(link, base));
  const terms = termsOf(fields);
  const source = fields.first('source');

  return legacyPost({
    format: feed.format,
    id: fields.text('id'),
    url: addressOf(links, fields, base),
    formerUrls: pathOf(fields),
    status: statusOf(fields),
    headline: titleOf(fields),
    ...texts(fields),
    language: element.attributes['xml:lang'] ?? fields.text('dc:language') ?? feed.language,
    publishedOn: feedDate(PUBLISHED.flatMap((name) => [...fields.all(name)])) ?? updated(fields),
    updatedOn: updated(fields),
    people: peopleOf(fields) ?? (source && peopleOf(new Fields(source))) ?? feed.people,
    tags: terms.map(({ name }) => name),
    terms,
    siteTitle: feed.title,
    siteUrl: feed.url,
    leadImage: thumbnail(fields, base) ?? media.find(({ isPicture }) => isPicture)?.media ?? null,
    media: media.map((one) => one.media),
    copyright:
      plainText(htmlText(fields.first('rights') ?? fields.first('copyright'))) ?? feed.copyright,
    raw,
    line,
  });
}

const PUBLISHED = ['published', 'issued', 'created', 'dc:date'];
const UPDATED = ['updated', 'modified'];

/** The fields that say when an entry was written, better ones first. */
export const DATES = [...PUBLISHED, ...UPDATED];

function htmlText(element: XmlElement | null): string | null {
  return element && atomHtml(element);
}

function titleOf(fields: Fields): string | null {
  return plainText(htmlText(fields.first('title') ?? fields.first('dc:title')));
}

function updated(fields: Fields): string | null {
  return feedDate(UPDATED.flatMap((name) => [...fields.all(name)]));
}

function texts(fields: Fields): Pick<LegacyPost, 'body' | 'bodyFormat' | 'standfirst'> {
  const content = fields
    .all('content')
    .find((element) => textOf(element).trim() !== '' || element.children.length > 0);
  const summary = fields.first('summary');
  const body = content ?? summary;
  if (!body) return { body: '', bodyFormat: 'html', standfirst: null };
  const { format, value } = atomText(body);
  const standfirst = content && summary ? plainText(atomHtml(summary)) : null;
  return { body: value, bodyFormat: format, standfirst };
}

const isRel = (wanted: string) => (link: XmlElement) =>
  (link.attributes['rel'] ?? 'alternate') === wanted;

function addressOf(
  links: readonly XmlElement[],
  fields: Fields,
  base: string | null,
): string | null {
  const pages = links.filter(isRel('alternate'));
  const page = pages.find(({ attributes }) => /html/.test(attributes['type'] ?? '')) ?? pages[0];
  return (
    webAddress(fields.text('feedburner:origLink'), base) ??
    webAddress(page?.attributes['href'], base) ??
    webAddress(fields.text('link', 'blogger:filename'), base)
  );
}

/** Blogger's newer backups tell a story's path, and nowhere the site's address. */
function pathOf(fields: Fields): string[] {
  const path = fields.text('blogger:filename');
  return path?.startsWith('/') ? [path] : [];
}

/**
 * `app:draft` stands in `app:control` (RFC 5023, §13.1.1); Atom 0.3 had it among the fields, and
 * Blogger's newer backups have a word of their own.
 */
function statusOf(fields: Fields): SourceStatus {
  const word = fields.text('blogger:status')?.toUpperCase();
  if (word?.endsWith('TRASHED')) return 'trash';
  const control = fields.first('app:control') ?? fields.first('control');
  const draft = (control ? new Fields(control) : fields).text('app:draft', 'draft');
  if (word === 'SCHEDULED') return 'future';
  return word === 'DRAFT' || /^(?:yes|true)$/i.test(draft ?? '') ? 'draft' : 'public';
}

export function peopleOf(fields: Fields): LegacyPerson[] | null {
  const authors = fields.all('author').map((element) => {
    const inside = new Fields(element);
    const name = inside.text('name');
    const email = inside.text('email');
    if (name !== null) return person(name.replace(/\s+/g, ' '), email);
    return email === null
      ? feedPerson(inside.text('uri', 'url') ?? textOf(element))
      : person(email, email);
  });
  const people = eachOnce([
    ...authors,
    ...(authors.length > 0
      ? []
      : fields.all('dc:creator').map((element) => feedPerson(textOf(element)))),
  ]);
  return people.length > 0 ? people : null;
}

/** Schemes by which Google marks what kind of thing an entry is. */
const KIND_SCHEME = /schemas\.google\.com\/g\/2005#kind$/;

function termsOf(fields: Fields): LegacyTerm[] {
  const found = new Map<string, LegacyTerm>();
  for (const element of [...fields.all('category'), ...fields.all('dc:subject')]) {
    const { scheme = '', term, label } = element.attributes;
    if (KIND_SCHEME.test(scheme)) continue;
    const name = (label || term || textOf(element)).trim();
    if (name !== '') found.set(name, { taxonomy: 'tag', name, slug: label && term ? term : null });
  }
  return [...found.values()];
}

function mediaOf(
  link: XmlElement,
  base: string | null,
): Array<{ media: LegacyMedia; isPicture: boolean }> {
  const url = webAddress(link.attributes['href'], base);
  if (url === null) return [];
  const isPicture = (link.attributes['type'] ?? '').startsWith('image/');
  return [{ isPicture, media: mediaAt(url, link.attributes['title'] ?? null) }];
}

function thumbnail(fields: Fields, base: string | null): LegacyMedia | null {
  const url = webAddress(fields.first('media:thumbnail')?.attributes['url'], base);
  return url === null ? null : mediaAt(url, null);
}

function mediaAt(url: string, caption: string | null): LegacyMedia {
  return { id: null, url, alternativeText: null, caption, credit: null };
}
