import type { LegacyPost, LegacyTerm, SourceStatus } from '../../legacy';
import { markdownToHtml } from '../../blocks';
import { legacyPost } from '../records/post';
import { breaksToHtml, hasBlocks } from '../text/paragraphs';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { splitList } from '../values/lists';
import { printedDate } from '../values/printed-date';
import { fieldOf, fieldsOfName, sectionOf, type MovableTypeEntry } from './entries';

const STATUSES: Readonly<Record<string, SourceStatus>> = {
  publish: 'public',
  release: 'public',
  draft: 'draft',
  hold: 'draft',
  review: 'pending',
  future: 'future',
  unpublish: 'draft',
  junk: 'trash',
};

const RESPONSES = new Set(['COMMENT', 'PING', 'TRACKBACK']);

/** One entry as a post. Movable Type's own ids are not in its exports, and basenames repeat. */
export function movableTypePost(entry: MovableTypeEntry, language: string | null): LegacyPost {
  const author = fieldOf(entry, 'AUTHOR');
  const primary = fieldOf(entry, 'PRIMARY CATEGORY')?.trim() ?? null;
  const categories = [
    ...new Set([...(primary ? [primary] : []), ...fieldsOfName(entry, 'CATEGORY')]),
  ];
  const tags = fieldsOfName(entry, 'TAGS').flatMap((list) => splitList(list));
  const status = (fieldOf(entry, 'STATUS') ?? 'publish').trim().toLowerCase();
  const url = fieldOf(entry, 'UNIQUE URL')?.trim() ?? null;
  const keywords = sectionOf(entry, 'KEYWORDS');

  return legacyPost({
    format: 'movable-type',
    url: url !== null && /^https?:/i.test(url) ? url : null,
    status: STATUSES[status] ?? 'draft',
    slug: fieldOf(entry, 'BASENAME')?.trim() ?? null,
    headline: fieldOf(entry, 'TITLE'),
    standfirst: sectionOf(entry, 'EXCERPT'),
    language,
    publishedOn: movableTypeDate(fieldOf(entry, 'DATE')),
    people: author ? [{ id: author, name: author, slug: null, email: null }] : [],
    section: categories[0] ?? null,
    tags,
    terms: [...termsOf('category', categories), ...termsOf('tag', tags)],
    commentCount: entry.sections.filter(({ name }) => RESPONSES.has(name)).length,
    customFields: [
      ...entry.fields.filter(([name]) => name.startsWith('CF')),
      ...(keywords ? [['KEYWORDS', keywords] as const] : []),
    ].flatMap(([name, value]) => customField(name, value) ?? []),
    body: bodyOf(entry),
    bodyFormat: 'html',
    raw: rawEntry(entry),
    line: entry.line,
  });
}

/** What stands behind the fold is the body's second half. */
function bodyOf(entry: MovableTypeEntry): string {
  const convert = (fieldOf(entry, 'CONVERT BREAKS') ?? '').trim().toLowerCase();
  return ['BODY', 'EXTENDED BODY']
    .flatMap((name) => sectionOf(entry, name) ?? [])
    .map((text) => toHtml(text, convert))
    .join('\n');
}

/** `CONVERT BREAKS` names the text filter; where it is missing the blog's own setting held. */
function toHtml(text: string, convert: string): string {
  if (convert.startsWith('markdown')) return markdownToHtml(text);
  if (convert === '0' || convert === 'richtext' || convert === 'none') {
    return hasBlocks(text) ? text : breaksToHtml(text);
  }
  return convert === '' && hasBlocks(text) ? text : breaksToHtml(text);
}

const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?$/i;

/** `MM/DD/YYYY hh:mm:ss AM`; without AM or PM on the 24-hour clock. In the blog's own, unnamed zone. Tools write other dates, too. */
export function movableTypeDate(value: string | null): string | null {
  const found = DATE.exec(value?.trim() ?? '');
  if (!found) return value === null ? null : printedDate(value);
  const [, month = '', day = '', year = '', hour = '', minute = '', second = '00', half] = found;
  const past = half?.toUpperCase() === 'PM' ? 12 : 0;
  const hours = half ? (Number(hour) % 12) + past : Number(hour);
  const two = (text: string | number) => String(text).padStart(2, '0');
  return sourceDate(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${second}`);
}

function termsOf(taxonomy: string, names: readonly string[]): LegacyTerm[] {
  return names.map((name) => ({ taxonomy, name, slug: null }));
}

/** The entry as it stood, without what its readers wrote. */
function rawEntry({ fields, sections }: MovableTypeEntry): string {
  const written = fields.map(([name, value]) => `${name}: ${value}`);
  const kept = sections.filter(({ name }) => name !== '' && !RESPONSES.has(name));
  return [...written, ...kept.map(({ name, text }) => `-----\n${name}:\n${text}`)].join('\n');
}
