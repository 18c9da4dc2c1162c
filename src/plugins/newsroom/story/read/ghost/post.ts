import type { LegacyMedia, LegacyPost, Problem, SourceAccess, SourceStatus } from '../../legacy';
import { parseHtml } from '../../blocks/html/parse';
import { textContent } from '../../blocks/html/tree';
import { asText, field, fieldsOf, isYes, textOf, type Fields } from '../json/fields';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { customFields } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { rawRecord } from '../values/secrets';
import { bodyOf } from './body';
import { peopleOf } from './people';
import type { GhostTables } from './tables';
import { termsOf } from './terms';

/** What stands for the site's address in everything that Ghost exports since 3.41. */
const SITE_PLACEHOLDER = '__GHOST_URL__';

/** One row of `posts`, and what was wrong with it. `id` is null where an earlier row has it. */
export function postRecords(
  post: Fields,
  tables: GhostTables,
  known: { id: string | null; language: string | null },
): Array<LegacyPost | Problem> {
  const { settings } = tables;
  const meta = tables.metaOfPost.get(known.id ?? '') ?? {};
  const body = bodyOf(post);
  const { people, unknown: unknownPeople } = peopleOf(post, tables);
  const { terms, unknown: unknownTags } = termsOf(post, tables);
  const slug = textOf(post, 'slug');
  const published = field(post, 'published_at');
  const publishedOn = sourceDate(published, 'Z');
  const canonical = textOf(post, 'canonical_url');
  const url = textOf(post, 'url') ?? onSite(canonical, settings.url);

  const record = legacyPost({
    type: field(post, 'type') === 'page' || isYes(field(post, 'page')) ? 'page' : 'post',
    format: 'ghost',
    id: known.id,
    url: url !== null && /^https?:/i.test(url) ? url : null,
    formerUrls: formerUrls(slug, publishedOn, settings.permalinks),
    status: statusOf(post),
    slug,
    headline: textOf(post, 'title'),
    standfirst: textOf(post, 'custom_excerpt'),
    language:
      languageTag(textOf(post, 'locale', 'language') ?? settings.language) ?? known.language,
    publishedOn,
    updatedOn: sourceDate(field(post, 'updated_at'), 'Z'),
    people,
    tags: terms.filter(({ taxonomy }) => taxonomy === 'tag').map(({ name }) => name),
    terms,
    siteTitle: settings.title,
    siteUrl: settings.url,
    leadImage: leadImage(post, meta, settings.url),
    access: accessOf(post),
    canonicalUrl: canonical,
    seoTitle: textOf(post, ...TITLES) ?? textOf(meta, ...TITLES),
    seoDescription: textOf(post, ...DESCRIPTIONS) ?? textOf(meta, ...DESCRIPTIONS),
    customFields: customFields({ ...post, featured: isYes(field(post, 'featured')) }, [
      'custom_template',
      'featured',
      'og_image',
      'twitter_image',
    ]),
    body: withSite(body.html, settings.url),
    bodyFormat: 'html',
    raw: rawRecord({ ...post, authors: people.map(({ name }) => name), tags: terms }),
  });

  const told = { id: known.id ?? slug ?? '?' };
  return [
    ...unknownPeople.map((author) => problem('NEWSROOM_AUTHOR_UNKNOWN', { ...told, author })),
    ...unknownTags.map((term) => problem('NEWSROOM_TERM_UNKNOWN', { ...told, term })),
    ...body.unknownCards.map((card) => problem('NEWSROOM_CARD_UNKNOWN', { ...told, card })),
    ...(body.unreadable === null
      ? []
      : [problem('NEWSROOM_BODY_UNREADABLE', { ...told, field: body.unreadable })]),
    ...(asText(published) !== null && publishedOn === null
      ? [problem('NEWSROOM_DATE_UNREADABLE', { ...told, field: 'published_at' })]
      : []),
    record,
  ];
}

const STATUSES: ReadonlyMap<unknown, SourceStatus> = new Map([
  ['published', 'public'],
  ['scheduled', 'future'],
  // Sent as a newsletter only: never on the site.
  ['sent', 'private'],
]);

/** The Content API gives only what is public, with its address and without a status. */
function statusOf(post: Fields): SourceStatus {
  const isAnswer = !Object.hasOwn(post, 'status') && /^https?:/i.test(textOf(post, 'url') ?? '');
  return isAnswer ? 'public' : (STATUSES.get(field(post, 'status')) ?? 'draft');
}

/** `members` asks for an account, `paid` and tiers for money; both are behind the site's door. */
function accessOf(post: Fields): SourceAccess | null {
  const visibility = textOf(post, 'visibility');
  if (visibility === null) return null;
  return visibility === 'public' ? 'free' : 'subscribers';
}

function leadImage(post: Fields, meta: Fields, siteUrl: string | null): LegacyMedia | null {
  const url = textOf(post, 'feature_image', 'image');
  if (url === null) return null;
  const about = (name: string) => textOf(post, name) ?? textOf(meta, name);
  const caption = about('feature_image_caption');
  return {
    id: null,
    url: withSite(url, siteUrl),
    alternativeText: about('feature_image_alt'),
    caption: caption === null ? null : textContent(parseHtml(caption)).trim() || null,
    credit: null,
  };
}

function withSite(text: string, siteUrl: string | null): string {
  return text.replaceAll(SITE_PLACEHOLDER, siteUrl?.replace(/\/$/, '') ?? '');
}

/** Ghost writes `en_US` in old exports. */
function languageTag(locale: string | null): string | null {
  return locale?.trim().replace('_', '-') ?? null;
}

/** The path a post had: by the setting of old versions, else by the default route. */
function formerUrls(
  slug: string | null,
  publishedOn: string | null,
  permalinks: string | null,
): string[] {
  if (slug === null) return [];
  const [year, month, day] = publishedOn?.slice(0, 10).split('-') ?? [];
  const known = fieldsOf({ slug, year, month, day });
  const pattern = permalinks?.startsWith('/') ? permalinks : '/:slug/';
  const path = pattern.replace(
    /:(\w+)/g,
    (token, name: string) => asText(field(known, name)) ?? token,
  );
  return path.includes(':') ? [] : [path];
}

/** For search engines, else for whoever shares the story. */
const TITLES = ['meta_title', 'og_title'] as const;
const DESCRIPTIONS = ['meta_description', 'og_description'] as const;

/** A canonical address on the site itself is the story's own; on another it says where it was first. */
function onSite(canonical: string | null, siteUrl: string | null): string | null {
  if (canonical === null || siteUrl === null) return null;
  const isOwn =
    URL.canParse(canonical) &&
    URL.canParse(siteUrl) &&
    new URL(canonical).host === new URL(siteUrl).host;
  return isOwn ? canonical : null;
}
