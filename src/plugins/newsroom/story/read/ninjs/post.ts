import type { LegacyMedia, LegacyPost, LegacyTerm, SourceStatus } from '../../legacy';
import { asText, field, fieldsOf, rowsOf, textOf, type Fields } from '../json/fields';
import { legacyPost } from '../records/post';
import { paragraphsToHtml } from '../text/paragraphs';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { isHtml, lineOfHtml } from '../values/html-text';
import { peopleOfValue } from '../values/people';
import { rawRecord } from '../values/secrets';
import { bodyHtml } from './body';
import { ninjsItem, objectsOf, textsOfKind, told, type NinjsItem, type NinjsText } from './item';
import { creditsOf, peopleWith, relatedOf, workOf } from './relations';

const STATUSES: Readonly<Record<string, SourceStatus>> = {
  usable: 'public',
  withheld: 'private',
  canceled: 'trash',
  cancelled: 'trash',
};

/** Not text: their description is a caption, and all the text there is. */
const PICTURES = new Set(['picture', 'graphic', 'photo', 'video', 'audio']);

export function ninjsPost(
  fields: Fields,
  known: { id: string | null; language: string | null },
): LegacyPost {
  const item = ninjsItem(fields);
  const isPicture = PICTURES.has(told(item, 'type') ?? '');
  const headline = headlineOf(item);
  const descriptions = textsOfKind(item, 'description', 'descriptions');
  const body = bodyHtml(textsOfKind(item, 'body', 'bodies'), headline);
  const terms = termsOf(item);
  const kicker = lineOfHtml(
    textsOfKind(item, 'headline', 'headlines').find(({ role }) => role === 'kicker')?.value ?? null,
  );
  const embargo = sourceDate(item.get('embargoed') ?? item.get('embargodate'));
  const url = addressOf(item);
  const own = mediaOf(fields);
  const media = objectsOf(item.get('associations')).flatMap((one) => mediaOf(one) ?? []);

  return legacyPost({
    format: 'ninjs',
    id: known.id,
    url,
    slug: altId(item, 'slug'),
    status:
      embargo === null ? (STATUSES[told(item, 'pubstatus') ?? 'usable'] ?? 'draft') : 'future',
    headline,
    kicker,
    standfirst: isPicture ? null : standfirstOf(descriptions, body),
    language: told(item, 'language') ?? known.language,
    publishedOn:
      embargo ??
      sourceDate(
        item.get('contentcreated') ?? item.get('firstcreated') ?? item.get('versioncreated'),
      ),
    updatedOn: sourceDate(item.get('versioncreated')),
    people: authorsOf(item),
    ...creditsOf(item),
    ...relatedOf(item),
    byline: told(item, 'byline', 'by') ?? textOf(fieldsOf(item.get('photographer')), 'name'),
    credit: creditOf(item, descriptions),
    dateline: datelineOf(item),
    section: terms.find(({ taxonomy }) => taxonomy === 'category')?.name ?? null,
    tags: terms.filter(({ taxonomy }) => taxonomy !== 'category').map(({ name }) => name),
    terms,
    siteTitle: sourceName(item),
    leadImage: own ?? media[0] ?? null,
    media: own === null ? media.slice(1) : media,
    copyright: told(item, 'copyrightnotice', 'copyrightholder'),
    customFields: NOTES.filter(([name]) => name !== 'type' || told(item, name) !== 'text').flatMap(
      ([name, kept]) => customField(kept, told(item, name)) ?? [],
    ),
    body: isPicture ? captionHtml(descriptions) || body : body || captionHtml(descriptions),
    bodyFormat: 'html',
    raw: rawRecord(fields),
  });
}

/** The page of the story: told beside the id, or the id itself where that is an address. */
function addressOf(item: NinjsItem): string | null {
  const id = asText(item.get('uri'));
  const found = [altId(item, 'canonical'), altId(item, 'url'), id].find(
    (url) => url && /^https?:/i.test(url),
  );
  return found ?? null;
}

/** What the item is called elsewhere, by the role of the name. */
function altId(item: NinjsItem, wanted: string): string | null {
  const found = rowsOf(item.get('altids')).find((id) => textOf(id, 'role') === wanted);
  return found === undefined ? null : textOf(found, 'value');
}

function authorsOf(item: NinjsItem): LegacyPost['people'] {
  const listed = peopleOfValue(item.get('authors'));
  if (listed.length > 0) return listed;
  return peopleWith(item, 'people', (rel) => rel === 'author').flatMap((one) =>
    peopleOfValue(one).map((person) => {
      const { organization } = workOf(one);
      return organization === null ? person : { ...person, organization };
    }),
  );
}

/** What a desk reads beside the story, by the name it is kept under. */
const NOTES = [
  ['slugline', 'slugline'],
  ['urgency', 'urgency'],
  ['priority', 'priority'],
  ['ednote', 'editorNote'],
  ['usageterms', 'usageTerms'],
  ['genre', 'genre'],
  ['type', 'type'],
  ['profile', 'profile'],
  ['expires', 'expires'],
] as const;

function headlineOf(item: NinjsItem): string | null {
  const headlines = textsOfKind(item, 'headline', 'headlines');
  const main = headlines.find(({ role }) => role === 'main' || role === '') ?? headlines[0] ?? null;
  return lineOfHtml(main?.value ?? told(item, 'title'));
}

const SUMMARIES = new Set([
  '',
  'summary',
  'text',
  'abstract',
  'standfirst',
  'teaser',
  'lead',
  'html',
  'xhtml',
]);

/** A description that is the body's own beginning, often cut short, is no standfirst. */
function standfirstOf(descriptions: readonly NinjsText[], body: string): string | null {
  const found = descriptions.find(({ role }) => SUMMARIES.has(role));
  const text = lineOfHtml(found?.value ?? null);
  if (text === null || body === '') return null;
  const start = letters(text).slice(0, 40);
  return letters(lineOfHtml(body) ?? '').includes(start) ? null : text;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** For pictures, events and stories that are no more than a line. */
function captionHtml(descriptions: readonly NinjsText[]): string {
  const found =
    descriptions.find(({ role }) => role === 'caption') ??
    descriptions.find(({ role }) => SUMMARIES.has(role));
  if (!found) return '';
  if (isHtml(found.value)) return found.value;
  const lines = found.value.split(/\n+/).map((line) => line.trim());
  return paragraphsToHtml(lines.filter((line) => line !== ''));
}

function creditOf(item: NinjsItem, descriptions: readonly NinjsText[]): string | null {
  const line = descriptions.find(({ role }) => /^credit(?:line)?$/.test(role))?.value ?? null;
  return told(item, 'creditline', 'credit') ?? line;
}

/** `located` is where the text was written: what a dateline prints. */
function datelineOf(item: NinjsItem): string | null {
  const place = fieldsOf(item.get('datelinelocation'));
  return (
    told(item, 'dateline', 'located') ?? textOf(place, 'city', 'countryareaname', 'countryname')
  );
}

/** What a subject is to a story, where `rel` says it: our own channel does. */
const TAXONOMIES: Readonly<Record<string, string>> = { section: 'category', tag: 'tag' };

function termsOf(item: NinjsItem): LegacyTerm[] {
  const named = (name: string, taxonomy: string): LegacyTerm[] => {
    const value = item.get(name);
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.flatMap((one) => {
      const word = typeof one === 'string' ? one : textOf(fieldsOf(one), 'name');
      const rel = textOf(fieldsOf(one), 'rel') ?? '';
      return word?.trim()
        ? [{ taxonomy: TAXONOMIES[rel] ?? taxonomy, name: word.trim(), slug: null }]
        : [];
    });
  };
  const terms = [
    ...named('keywords', 'tag'),
    ...named('subject', 'subject'),
    ...named('subjects', 'subject'),
  ];
  return terms.filter((term, at) => terms.findIndex(({ name }) => name === term.name) === at);
}

function sourceName(item: NinjsItem): string | null {
  const sources = [...rowsOf(item.get('infosources')), ...rowsOf(item.get('infosource'))];
  const origins = sources.filter((source) => textOf(source, 'role') !== 'agency');
  const named = origins.flatMap((source) => textOf(source, 'name') ?? []);
  return told(item, 'source', 'provider') ?? named[0] ?? told(item, 'copyrightholder');
}

/** A film's renditions have its stills among them, and a picture may have been filmed. */
function isPictureFile(rendition: Fields): boolean {
  const type = textOf(rendition, 'mimetype', 'contenttype', 'contentType');
  return type === null
    ? /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(textOf(rendition, 'href') ?? '')
    : type.startsWith('image/');
}

/** The widest rendition that is a picture; a player where there is none. */
function mediaOf(fields: Fields): LegacyMedia | null {
  const item = ninjsItem(fields);
  if (told(item, 'type') === 'text') return null;
  const renditions = objectsOf(item.get('renditions')).filter(
    (one) => textOf(one, 'href') !== null,
  );
  const width = (one: Fields) => Number(field(one, 'width')) || 0;
  const pictures = renditions.filter((one) => isPictureFile(one));
  const widest = (pictures.length > 0 ? pictures : renditions).toSorted(
    (one, other) => width(other) - width(one),
  )[0];
  const url = widest ? textOf(widest, 'href') : null;
  if (url === null) return null;
  const descriptions = textsOfKind(item, 'description', 'descriptions');
  const caption =
    descriptions.find(({ role }) => role === 'caption') ??
    descriptions.find(({ role }) => SUMMARIES.has(role));
  return {
    id: told(item, 'uri', 'guid'),
    url,
    alternativeText:
      descriptions.find(({ role }) => role === 'alternative')?.value ?? headlineOf(item),
    caption: lineOfHtml(caption?.value ?? null),
    credit: creditOf(item, descriptions) ?? told(item, 'byline', 'by'),
  };
}
