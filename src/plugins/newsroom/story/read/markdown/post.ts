import type { LegacyMedia, LegacyPost, LegacyTerm, SourceStatus } from '../../legacy';
import { asText, field, isFields, isYes, textOf, textsOf, type Fields } from '../json/fields';
import { legacyPost } from '../records/post';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { splitList } from '../values/lists';
import { peopleOfValue } from '../values/people';
import { printedDate } from '../values/printed-date';
import { rawRecord } from '../values/secrets';
import { statusOf } from '../values/statuses';
import type { FrontMatter } from './front-matter';

/** `2014-03-22-escape-plus.markdown`: Jekyll's posts have their date and slug in their name; Pelican's, too. */
const DATED_NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})[-_](.+)$/;
const ENDING = /\.[^./]{1,12}$/;

export function markdownPost(
  { fields: written, body }: FrontMatter,
  { name, language }: { name: string; language: string | null },
): LegacyPost {
  const fields = withParams(written);
  const file = fileName(name);
  const [, year = '', month = '', day = '', dated] = DATED_NAME.exec(file) ?? [];
  const title = textOf(fields, 'title', 'headline');
  const heading = title === null ? headingOf(body) : null;
  const categories = namesOf(fields, ['category', 'section'], ['categories']);
  const tags = namesOf(fields, ['tag'], ['tags', 'keywords']);
  const permalink = textOf(fields, 'permalink', 'url');
  const url =
    textOf(fields, 'canonical_url', 'canonical', 'canonicalUrl', 'original_url') ?? permalink;

  return legacyPost({
    type: /^page$/i.test(textOf(fields, 'type', 'layout') ?? '') ? 'page' : 'post',
    format: 'markdown',
    id: textOf(fields, 'guid', 'id', 'uid', 'wordpress_id', 'ghost_id'),
    url: url !== null && /^https?:/i.test(url) ? url : null,
    formerUrls: formerUrls(fields, permalink),
    status: statusOfFile(fields, name),
    slug: textOf(fields, 'slug', 'basename') ?? dated ?? file,
    headline: folded(title) ?? heading ?? (dated === undefined ? null : spelledOut(dated)),
    kicker: folded(textOf(fields, 'kicker', 'overline')),
    standfirst:
      textOf(
        fields,
        'subtitle',
        'standfirst',
        'dek',
        'excerpt',
        'summary',
        'description',
      )?.trim() ?? null,
    language: textOf(fields, 'lang', 'language', 'locale')?.replace('_', '-') ?? language,
    publishedOn:
      dateOf(
        fields,
        'date',
        'publishDate',
        'published_at',
        'pubDate',
        'pubdate',
        'publishdate',
        'created',
      ) ?? (dated === undefined ? null : sourceDate(`${year}-${two(month)}-${two(day)}`)),
    updatedOn: dateOf(fields, 'lastmod', 'updated', 'modified', 'last_modified_at', 'updated_at'),
    people: [...peopleOfValue(field(fields, 'author')), ...peopleOfValue(field(fields, 'authors'))],
    section: categories[0] ?? null,
    tags,
    terms: [...termsOf('category', categories), ...termsOf('tag', tags)],
    leadImage: leadImage(fields),
    seoTitle: textOf(fields, 'seo_title', 'meta_title'),
    seoDescription: textOf(fields, 'seo_description', 'meta_description'),
    customFields: Object.keys(fields)
      .filter((known) => !READ_FIELDS.has(known))
      .flatMap((known) => customField(known, field(fields, known)) ?? []),
    body: body.trim(),
    bodyFormat: 'markdown',
    raw: `${rawRecord(written)}\n${body}`,
    line: null,
  });
}

/** YAML's block texts keep the ends of their lines. */
function folded(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').trim();
}

/** Without folder and ending; Hugo's `my-story/index.md` is named by its folder. */
function fileName(path: string): string {
  const [last = '', folder] = path.split(/[\\/]/).reverse();
  const own = last.replace(ENDING, '');
  return /^_?index$/.test(own) && folder ? folder : own;
}

/** What has a place of its own in a post, or steers the site generator alone. */
const READ_FIELDS = new Set(
  (
    'title headline category section categories tag tags keywords permalink url canonical_url canonical ' +
    'canonicalUrl original_url type layout guid id uid wordpress_id ghost_id slug basename kicker overline ' +
    'subtitle standfirst dek excerpt summary description lang language locale date publishDate published_at ' +
    'pubDate pubdate publishdate created lastmod updated modified last_modified_at updated_at author authors ' +
    'image images cover featured_image feature_image thumbnail published draft status redirect_from aliases ' +
    'seo_title seo_description meta_title meta_description toc comments sitemap outputs weight'
  ).split(' '),
);

/** Hugo lets a site put its own fields under `params`; names at the top are stronger. Pelican capitalises. */
function withParams(fields: Fields): Fields {
  const params = field(fields, 'params');
  const lower = Object.entries(fields).map(([name, value]) => [
    /^[A-Z][a-z_]+$/.test(name) ? name.toLowerCase() : name,
    value,
  ]);
  const own = Object.fromEntries(lower.filter(([name]) => name !== 'params')) as Fields;
  return isFields(params) ? { ...params, ...own } : own;
}

const FIRST_HEADING = /^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)|^([^\n#].*)\n=+[ \t]*(?:\n|$)/;

function headingOf(body: string): string | null {
  const [, hashed, underlined] = FIRST_HEADING.exec(body.trim()) ?? [];
  return (hashed ?? underlined)?.replace(/[*_`]/g, '').trim() || null;
}

/** Jekyll makes the title of the slug where there is none. */
function spelledOut(slug: string): string {
  const words = slug.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `single` names one each; a text in `several` is parted by commas, or by spaces where it has none (Jekyll). */
function namesOf(fields: Fields, single: readonly string[], several: readonly string[]): string[] {
  const one = single.flatMap((name) => textsOf(field(fields, name)));
  const lists = several.flatMap((name) => {
    const value = field(fields, name);
    if (typeof value === 'string') return splitList(value, value.includes(',') ? ',' : ' \t');
    return textsOf(value);
  });
  const names = [...one, ...lists].map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(names)];
}

function termsOf(taxonomy: string, names: readonly string[]): LegacyTerm[] {
  return names.map((name) => ({ taxonomy, name, slug: null }));
}

function statusOfFile(fields: Fields, name: string): SourceStatus {
  const published = field(fields, 'published');
  const isDraft = isYes(field(fields, 'draft')) || /(?:^|[\\/])_?drafts[\\/]/.test(name);
  if (isDraft || published === false || published === 'false') return 'draft';
  const status = textOf(fields, 'status');
  return status === null ? 'public' : statusOf(status);
}

function dateOf(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = field(fields, name);
    // TOML has dates of its own; they print as they were written.
    const text = value instanceof Date ? String(tomlDate(value)) : value;
    const date = sourceDate(text) ?? printedDate(asText(text) ?? '');
    if (date !== null) return date;
  }
  return null;
}

function tomlDate(value: Date): string {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace('.000', '');
}

/** Addresses it had: those it says, and a permalink without the placeholders of a generator. */
function formerUrls(fields: Fields, permalink: string | null): string[] {
  const told = ['redirect_from', 'aliases'].flatMap((name) => textsOf(field(fields, name)));
  const own = permalink !== null && /^\/[^:{}%]*$/.test(permalink) ? [permalink] : [];
  return [...new Set([...own, ...told])].filter((url) => /^(?:\/(?!\/)|https?:)/.test(url));
}

function leadImage(fields: Fields): LegacyMedia | null {
  const found = ['image', 'cover', 'featured_image', 'feature_image', 'images', 'thumbnail']
    .map((name) => field(fields, name))
    .find((value) =>
      isFields(value)
        ? textOf(value, 'path', 'image', 'src', 'url', 'relative')
        : textsOf(value)[0],
    );
  const about = isFields(found) ? found : {};
  const url = isFields(found)
    ? textOf(found, 'path', 'image', 'src', 'url', 'relative')
    : textsOf(found)[0];
  if (!url) return null;
  return {
    id: null,
    url,
    alternativeText: textOf(about, 'alt'),
    caption: textOf(about, 'caption'),
    credit: textOf(about, 'credit', 'attribution'),
  };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
