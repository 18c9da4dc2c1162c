import type { LegacyMedia, LegacyPost, SourceStatus } from '../../legacy';
import { field, fieldsOf, rowsOf, textOf, type Fields } from '../json/fields';
import { legacyPost } from '../records/post';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { lineOfHtml } from '../values/html-text';
import { rawRecord } from '../values/secrets';
import { statusOf } from '../values/statuses';
import { attachmentOf, rendered } from './declared';
import { peopleOf } from './people';
import { CO_AUTHORS, termsOf } from './terms';

export function postOf(
  post: Fields,
  known: { id: string | null; language: string | null; siteUrl: string | null },
): LegacyPost {
  const embedded = fieldsOf(field(post, '_embedded'));
  const terms = termsOf(post, embedded);
  const seo = fieldsOf(field(post, 'yoast_head_json'));
  const named = (taxonomy: string) =>
    terms.filter((term) => term.taxonomy === taxonomy && term.name !== '').map(({ name }) => name);
  const lead = leadImage(post, embedded);

  return legacyPost({
    type: field(post, 'type') === 'page' ? 'page' : 'post',
    format: 'wp-rest',
    id: known.id,
    url: textOf(post, 'link'),
    status: statusOfPost(post),
    slug: textOf(post, 'slug'),
    headline: lineOfHtml(rendered(post, 'title')),
    standfirst: excerptOf(post),
    language: textOf(post, 'lang', 'locale')?.replace('_', '-') ?? known.language,
    publishedOn: localDate(post, 'date'),
    updatedOn: localDate(post, 'modified'),
    people: peopleOf(post, embedded),
    section: named('category')[0] ?? null,
    tags: named('tag'),
    terms: terms.filter(({ taxonomy }) => taxonomy !== CO_AUTHORS),
    siteUrl: known.siteUrl,
    leadImage: lead,
    leadImageId: field(post, 'featured_media') === 0 ? null : textOf(post, 'featured_media'),
    parentId: field(post, 'parent') === 0 ? null : textOf(post, 'parent'),
    canonicalUrl: textOf(seo, 'canonical'),
    ...(textOf(fieldsOf(field(seo, 'robots')), 'index') === 'noindex' && { noindex: true }),
    seoTitle: textOf(seo, 'title'),
    seoDescription: textOf(seo, 'description'),
    customFields: Object.entries(fieldsOf(field(post, 'meta'))).flatMap(([name, value]) =>
      value === '' ? [] : (customField(name, value) ?? []),
    ),
    body: rendered(post, 'content') ?? '',
    bodyFormat: 'html',
    raw: rawRecord(withoutLinks(post)),
  });
}

function statusOfPost(post: Fields): SourceStatus {
  if (field(fieldsOf(field(post, 'content')), 'protected') === true) return 'password';
  return statusOf(textOf(post, 'status') ?? 'publish');
}

/** WordPress makes an excerpt of the first words where nobody wrote one; those end so. */
function excerptOf(post: Fields): string | null {
  const excerpt = lineOfHtml(rendered(post, 'excerpt'));
  return excerpt !== null && /(?:\[…\]|\[\.\.\.\]|…)$/.test(excerpt) ? null : excerpt;
}

/** The local time with the offset that its twin in UTC tells. */
function localDate(post: Fields, name: string): string | null {
  const local = sourceDate(field(post, name));
  const universal = sourceDate(field(post, `${name}_gmt`), 'Z');
  if (local === null || universal === null || /(?:Z|[+-]\d\d:\d\d)$/.test(local)) {
    return local ?? universal;
  }
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(universal)) / 60_000);
  if (Math.abs(minutes) > 15 * 60) return universal;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

function leadImage(post: Fields, embedded: Fields): LegacyMedia | null {
  const media = rowsOf(field(embedded, 'wp:featuredmedia'))[0];
  const about = media ? attachmentOf(media) : null;
  const url = about?.url ?? textOf(post, 'jetpack_featured_media_url');
  if (!url) return null;
  return {
    id: about?.id ?? null,
    url,
    alternativeText: about?.alternativeText ?? null,
    caption: about?.caption ?? null,
    credit: about?.credit ?? null,
  };
}

/** The links lead to the API of a site that is being left. */
function withoutLinks({ _links, ...post }: Fields): Fields {
  return post;
}
