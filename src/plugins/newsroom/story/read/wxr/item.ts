import { splitCredit } from '../../blocks/picture-credit';
import type { CustomField, LegacyAttachment, LegacyPost, SourceRecord } from '../../legacy';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { sourceDate } from '../values/dates';
import { plainText } from '../values/plain-text';
import { htmlOf } from '../xml';
import type { RecordEvent } from '../xml';
import { Fields } from '../xml/fields';
import { rawWithout } from '../xml/raw';
import { siteDate } from './dates';
import { enclosures, mediaAt, metaOf, isNoindex, seoField } from './meta';
import type { PostMeta } from './meta';
import { guestAuthor } from './people';
import type { Site } from './site';
import { statusOf } from './status';
import { sectionOf, tagsOf, termsOfPost } from './terms';

/** Where a broken comment leaves what is personal to its writer among the fields of the post. */
const COMMENTER_FIELDS = ['author', 'author_email', 'author_IP', 'author_url', 'content'].map(
  (name) => `wp:comment_${name}`,
);

/** One `<item>`: a post, a page, a file, or something else that is only counted. */
export function* itemRecords(event: RecordEvent, site: Site): Generator<SourceRecord, void> {
  const fields = new Fields(event.element);
  const type = fields.text('wp:post_type') ?? 'post';
  const id = yield* uniqueId(fields, event, site);
  if (type === 'attachment') yield attachment(fields, id, event);
  else if (type === 'post' || type === 'page' || site.types.has(type)) {
    yield* post(type, fields, id, event, site);
  } else yield* other(type, fields, id, event, site);
}

function* uniqueId(
  fields: Fields,
  { line }: RecordEvent,
  site: Site,
): Generator<SourceRecord, string | null> {
  const id = fields.text('wp:post_id', 'guid');
  if (id === null || site.ids.isNew(id)) return id;
  yield problem('NEWSROOM_ID_DUPLICATE', { id }, line);
  return null;
}

function attachment(fields: Fields, id: string | null, { line }: RecordEvent): LegacyAttachment {
  const meta = metaOf(fields.all('wp:postmeta'));
  const caption = plainText(fields.text('excerpt:encoded'));
  const credit = meta.first.get('_media_credit') ?? meta.first.get('credit') ?? null;
  return {
    kind: 'attachment',
    id,
    url: fields.text('wp:attachment_url', 'guid'),
    title: plainText(fields.text('title')),
    alternativeText: meta.first.get('_wp_attachment_image_alt') ?? null,
    ...(credit === null ? splitCredit(caption ?? '') : { caption, credit }),
    mime: fields.text('wp:post_mime_type'),
    parentId: parentOf(fields),
    commentCount: fields.all('wp:comment').length,
    line,
  };
}

function* other(
  type: string,
  fields: Fields,
  id: string | null,
  { line }: RecordEvent,
  site: Site,
): Generator<SourceRecord, void> {
  if (type === 'guest-author') {
    const guest = guestAuthor(fields, metaOf(fields.all('wp:postmeta')).first);
    if (guest) {
      site.authors.add(guest);
      yield guest;
    }
  } else site.unreadTypes.add(type, line);
  yield { kind: 'other', type, id, commentCount: fields.all('wp:comment').length, line };
}

function* post(
  type: string,
  fields: Fields,
  id: string | null,
  event: RecordEvent,
  site: Site,
): Generator<SourceRecord, void> {
  const { element, raw, line } = event;
  const meta = metaOf(fields.all('wp:postmeta'));
  const { terms, coAuthors } = termsOfPost(fields.all('category'));
  const url = addressOf(fields, site);
  const slug = fields.text('wp:post_name');
  const password = fields.all('wp:post_password');
  const status = statusOf(
    fields.text('wp:status'),
    password.length > 0 && fields.text('wp:post_password') !== null,
  );
  const parent = parentOf(fields);
  const parentId = site.parents.place(id, parent);
  if (parent !== parentId) yield problem('NEWSROOM_PARENT_CYCLE', { id: id ?? '' }, line);
  const mainCategory = site.categoryName(seoField(meta, 'mainCategory'));

  yield legacyPost({
    format: site.format,
    type: type === 'page' ? 'page' : 'post',
    id,
    url,
    formerUrls: [...formerAddresses(url, slug, meta), ...shortAddress(type, id, site)],
    status,
    slug,
    headline: plainText(fields.text('title')),
    standfirst: plainText(fields.text('excerpt:encoded')),
    language: site.language,
    ...(yield* dates(fields, { id, status, line })),
    people: site.authors.ofPost(fields.text('dc:creator', 'wp:author', 'author'), coAuthors),
    section: sectionOf(terms, mainCategory),
    tags: tagsOf(terms),
    terms,
    siteTitle: site.title,
    siteUrl: site.url,
    leadImage: thumbnail(fields),
    leadImageId: meta.first.get('_thumbnail_id') ?? null,
    media: enclosures(meta),
    parentId,
    commentCount: fields.all('wp:comment').length,
    canonicalUrl: seoField(meta, 'canonical'),
    ...(isNoindex(meta) && { noindex: true }),
    seoTitle: seoField(meta, 'title'),
    seoDescription: seoField(meta, 'description'),
    customFields: [...ownType(type), ...meta.customFields],
    body: bodyOf(fields),
    bodyFormat: 'html',
    raw: rawWithout(raw, element, [
      ...fields.all('wp:comment'),
      ...COMMENTER_FIELDS.flatMap((name) => [...fields.all(name)]),
      ...password,
      ...meta.secrets,
    ]),
    line,
  });
}

/** What a plugin calls it is kept: an event is not an article. */
function ownType(type: string): CustomField[] {
  return type === 'post' || type === 'page' ? [] : [{ name: 'post_type', value: type }];
}

function bodyOf(fields: Fields): string {
  const body = fields.first('content:encoded') ?? fields.first('description');
  return body ? htmlOf(body) : '';
}

function parentOf(fields: Fields): string | null {
  const parent = fields.text('wp:post_parent');
  return parent === '0' ? null : parent;
}

function* dates(
  fields: Fields,
  { id, status, line }: Pick<LegacyPost, 'id' | 'status'> & { line: number },
): Generator<SourceRecord, Pick<LegacyPost, 'publishedOn' | 'updatedOn'>> {
  const printed = [fields.text('wp:post_date'), fields.text('wp:post_date_gmt')] as const;
  const stored = siteDate(...printed);
  // A zero date is how WordPress says that there is none yet; what is public must have had one.
  const isBroken =
    stored === null &&
    printed.some((date) => date !== null && (status === 'public' || !/^0000/.test(date)));
  if (isBroken) {
    const details = { field: 'wp:post_date', id: id ?? '' };
    yield problem('NEWSROOM_DATE_UNREADABLE', details, line);
  }
  return {
    publishedOn: stored ?? sourceDate(fields.text('pubDate', 'dc:date')),
    updatedOn: siteDate(fields.text('wp:post_modified'), fields.text('wp:post_modified_gmt')),
  };
}

function addressOf(fields: Fields, site: Site): string | null {
  const guid = fields.first('guid');
  const link =
    fields.text('link') ??
    (guid && guid.attributes['isPermaLink'] === 'true' ? fields.text('guid') : null);
  if (link === null) return null;
  try {
    return new URL(link, site.url ?? undefined).href;
  } catch {
    return null;
  }
}

/** WordPress redirects from the slugs that a post had before. */
function formerAddresses(url: string | null, slug: string | null, meta: PostMeta): string[] {
  if (url === null || slug === null) return [];
  return meta
    .all('_wp_old_slug')
    .filter((old) => old !== slug && url.includes(slug))
    .map((old) => {
      const at = url.lastIndexOf(slug);
      return `${url.slice(0, at)}${old}${url.slice(at + slug.length)}`;
    });
}

/** WordPress leads from there to the permalink, whatever that is; its posts link to each other so. */
function shortAddress(type: string, id: string | null, site: Site): string[] {
  if (site.format !== 'wxr' || site.url === null || id === null || !/^\d+$/.test(id)) return [];
  const query = type === 'page' ? `page_id=${id}` : `p=${id}`;
  const home = site.url.replace(/\/+$/, '');
  return URL.canParse(home) ? [`${home}/?${query}`] : [];
}

function thumbnail(fields: Fields): LegacyPost['leadImage'] {
  const url = fields.first('media:thumbnail')?.attributes['url'];
  return url === undefined ? null : mediaAt(url);
}
