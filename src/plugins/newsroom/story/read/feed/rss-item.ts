import type { LegacyMedia, LegacyPost, LegacyTerm, SourceRecord } from '../../legacy';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { plainText } from '../values/plain-text';
import { htmlOf, textOf } from '../xml';
import type { RecordEvent, XmlElement } from '../xml';
import { Fields } from '../xml/fields';
import { webAddress } from './addresses';
import { feedDate, readDate } from './dates';
import type { FeedFacts } from './feed-facts';
import { eachOnce, feedPerson } from './people';

/** One `<item>` of RSS in any version, with the modules that publishers use. */
export function* rssItem(
  { element, raw, line }: RecordEvent,
  feed: FeedFacts,
): Generator<SourceRecord, void> {
  const fields = new Fields(element);
  const guid = fields.text('guid');
  const id = guid ?? aboutOf(element);
  const isNew = feed.ids.isNew(id);
  if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' }, line);
  const { body, standfirst } = texts(fields);
  const media = mediaOf(fields, feed.url);
  const terms = termsOf(fields);
  const publishedOn = yield* readDate(fields, PUBLISHED, { id, line });

  yield legacyPost({
    format: feed.format,
    id: isNew ? id : null,
    url: addressOf(fields, element, feed),
    headline: plainText(
      htmlText(fields.first('title') ?? fields.first('dc:title') ?? fields.first('media:title')),
    ),
    standfirst,
    language: fields.text('dc:language', 'language') ?? feed.language,
    publishedOn,
    updatedOn: feedDate([...fields.all('dcterms:modified'), ...fields.all('atom:updated')]),
    people: peopleOf(fields),
    credit: fields.text('media:credit'),
    tags: terms.map(({ name }) => name),
    terms,
    siteTitle: feed.title,
    siteUrl: feed.url,
    leadImage: media.find(({ isPicture }) => isPicture)?.media ?? null,
    media: media.map((one) => one.media),
    copyright: fields.text('dc:rights', 'media:copyright') ?? feed.copyright,
    body,
    bodyFormat: 'html',
    raw,
    line,
  });
}

/** RDF's name of a thing; whatever prefix the file has for RDF. */
function aboutOf({ attributes }: XmlElement): string | null {
  const name = Object.keys(attributes).find((one) => /(?:^|:)about$/.test(one));
  return name === undefined ? null : (attributes[name] ?? null);
}

function htmlText(element: XmlElement | null): string | null {
  return element && htmlOf(element);
}

const PUBLISHED = ['pubDate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published'];

/** Where the whole story comes in a field of its own, the description is its standfirst. */
const BODIES = ['content:encoded', 'xhtml:body', 'body', 'fullitem'];
const DESCRIPTIONS = ['description', 'dc:description', 'media:description', 'itunes:summary'];

function texts(fields: Fields): { body: string; standfirst: string | null } {
  const said = (names: readonly string[]) =>
    names
      .flatMap((name) => fields.all(name))
      .map(htmlOf)
      .find((html) => html.trim() !== '') ?? null;
  const whole = said(BODIES);
  const description = said(DESCRIPTIONS);
  if (whole === null) return { body: description ?? '', standfirst: null };
  const standfirst = plainText(description);
  return { body: whole, standfirst: standfirst === plainText(whole) ? null : standfirst };
}

function addressOf(fields: Fields, element: XmlElement, feed: FeedFacts): string | null {
  const guid = fields.first('guid');
  const isAddress = guid !== null && guid.attributes['isPermaLink'] !== 'false';
  const candidates = [
    fields.text('feedburner:origLink'),
    fields.text('link'),
    fields.first('link')?.attributes['href'],
    fields.first('atom:link')?.attributes['href'],
    isAddress ? textOf(guid) : null,
    aboutOf(element),
  ];
  for (const link of candidates) {
    const url = webAddress(link, feed.url);
    if (url !== null) return url;
  }
  return null;
}

function peopleOf(fields: Fields): LegacyPost['people'] {
  const named = ['dc:creator', 'author', 'dc:author', 'itunes:author', 'dcterms:creator'];
  for (const name of named) {
    const people = eachOnce(fields.all(name).map((element) => feedPerson(textOf(element))));
    if (people.length > 0) return people;
  }
  return [];
}

function termsOf(fields: Fields): LegacyTerm[] {
  const names = [...fields.all('category'), ...fields.all('dc:subject')]
    .map((element) => textOf(element).trim())
    .filter((name) => name !== '');
  return [...new Set(names)].map((name) => ({ taxonomy: 'category', name, slug: null }));
}

interface FoundMedia {
  media: LegacyMedia;
  isPicture: boolean;
}

const PICTURE = /^image\b|\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

function mediaOf(fields: Fields, base: string | null): FoundMedia[] {
  const groups = fields.all('media:group').map((group) => new Fields(group));
  const elements = [
    ...[fields, ...groups].flatMap((part) => [
      ...part.all('media:content'),
      ...part.all('media:thumbnail'),
    ]),
    ...fields.all('enclosure'),
    ...fields.all('itunes:image'),
  ];
  const found = new Map<string, FoundMedia>();
  for (const element of elements) {
    const { attributes } = element;
    const url = webAddress(attributes['url'] ?? attributes['href'], base);
    if (url === null || found.has(url)) continue;
    const inside = new Fields(element);
    const kind = attributes['medium'] ?? attributes['type'];
    found.set(url, {
      isPicture: PICTURE.test(kind ?? url) || /thumbnail|itunes:image/.test(element.name),
      media: {
        id: null,
        url,
        alternativeText: null,
        caption: plainText(inside.text('media:description', 'media:title')),
        credit: inside.text('media:credit'),
      },
    });
  }
  return [...found.values()];
}
