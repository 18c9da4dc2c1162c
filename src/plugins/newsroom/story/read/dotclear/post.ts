import type { LegacyPost, LegacyTerm, SourceStatus } from '../../legacy';
import { legacyPost } from '../records/post';
import { textToHtml } from '../text/paragraphs';
import { sourceDate } from '../values/dates';
import { rawRecord } from '../values/secrets';
import type { DotclearRow } from './tables';

/** Dotclear's numbers: published, waiting for a moderator, scheduled, draft. */
const STATUSES: Readonly<Record<string, SourceStatus>> = {
  '1': 'public',
  '0': 'draft',
  '-1': 'future',
  '-2': 'pending',
};

export interface DotclearContext {
  /** Titles of categories by their id. */
  categories: ReadonlyMap<string, string>;
  /** Tags by the id of their post. */
  tags: ReadonlyMap<string, readonly string[]>;
  /** How many comments and trackbacks the file holds for a post. */
  comments: ReadonlyMap<string, number>;
  siteUrl: string | null;
  language: string | null;
}

export function dotclearPost(row: DotclearRow, context: DotclearContext): LegacyPost {
  const cell = (name: string) => row.get(name)?.trim() || null;
  const id = cell('post_id');
  const section = context.categories.get(cell('cat_id') ?? '') ?? null;
  const tags = context.tags.get(id ?? '') ?? [];
  const path = cell('post_url');
  const user = cell('user_id');
  const isWiki = cell('post_format') === 'wiki';

  return legacyPost({
    type: cell('post_type') === 'page' ? 'page' : 'post',
    format: 'dotclear',
    id,
    formerUrls:
      path === null ? [] : [`/${cell('post_type') === 'page' ? 'pages' : 'post'}/${path}`],
    status: cell('post_password') ? 'password' : (STATUSES[cell('post_status') ?? ''] ?? 'draft'),
    slug: path?.split('/').at(-1) ?? null,
    headline: cell('post_title'),
    standfirst: null,
    language: cell('post_lang') ?? context.language,
    publishedOn: sourceDate(cell('post_dt'), zoneOf(cell('post_tz'))),
    updatedOn: sourceDate(cell('post_upddt'), zoneOf(cell('post_tz'))),
    people: user === null ? [] : [{ id: user, name: user, slug: null, email: null }],
    section,
    tags: [...tags],
    terms: [...termsOf('category', section === null ? [] : [section]), ...termsOf('tag', tags)],
    siteUrl: context.siteUrl,
    commentCount: context.comments.get(id ?? '') ?? 0,
    body: bodyOf(row, isWiki),
    bodyFormat: 'html',
    raw: rawRecord(Object.fromEntries(row)),
  });
}

/** The rendered columns; the excerpt is the body's first half, which the page prints above it. */
function bodyOf(row: DotclearRow, isWiki: boolean): string {
  return ['post_excerpt', 'post_content']
    .map((name) => {
      const rendered = row.get(`${name}_xhtml`) ?? '';
      if (rendered.trim() !== '') return rendered;
      const written = row.get(name) ?? '';
      return isWiki ? textToHtml(written) : written;
    })
    .filter((html) => html.trim() !== '')
    .join('\n');
}

/** Names of zones say their offset only on a day; UTC is the one that needs none. */
function zoneOf(zone: string | null): 'Z' | '' {
  return zone === 'UTC' || zone === 'GMT' ? 'Z' : '';
}

function termsOf(taxonomy: string, names: readonly string[]): LegacyTerm[] {
  return names.map((name) => ({ taxonomy, name, slug: null }));
}
