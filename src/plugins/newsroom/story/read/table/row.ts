import type { LegacyMedia, LegacyPost, LegacyTerm, SourceAccess, SourceStatus } from '../../legacy';
import { asText, isFields, isYes, textOf, textsOf } from '../json/fields';
import { legacyPost } from '../records/post';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { isHtml, lineOfHtml } from '../values/html-text';
import { splitList } from '../values/lists';
import { peopleOfValue } from '../values/people';
import { printedDate } from '../values/printed-date';
import { statusOf } from '../values/statuses';
import { documentHtml } from './document-html';
import { folded, isBodyColumn, isDayFirst, type TableField } from './fields';
import type { Mapping } from './mapping';

/** One row of a table or list, whatever it came from. */
export interface TableRow {
  /** The value under a column's name, or under a path into the record. */
  valueOf: (column: string) => unknown;
  /** Names of the columns whose values are kept where no field takes them. */
  columns: readonly string[];
  /** The row as it stood, without secrets. */
  raw: string;
  /** 1-based line of the source. */
  line: number | null;
}

export interface RowContext {
  format: string;
  mapping: Mapping;
  language: string | null;
  /** Whether the body is Markdown, where the column's name does not tell. */
  isMarkdown?: boolean;
}

/** Any in which 04-03-2019 is a day of March. */
const DAY_FIRST_LANGUAGE = 'nl';

/** A row as a post. `unread`: the fields whose value had no sense for them. */
export function rowPost(
  row: TableRow,
  context: RowContext,
): { post: LegacyPost; unread: TableField[] } {
  const { mapping } = context;
  const value = (field: TableField): unknown => {
    const column = mapping[field];
    return column === undefined ? undefined : row.valueOf(column);
  };
  const line = (field: TableField) => lineOfHtml(asText(value(field)));
  const language = line('language') ?? context.language;
  const unread: TableField[] = [];
  const date = (field: TableField): string | null => {
    const order = language ?? (isDayFirst(mapping[field] ?? '') ? DAY_FIRST_LANGUAGE : null);
    const read = dateOf(value(field), order);
    if (read === null && !isFlag(value(field)) && asText(value(field)) !== null) unread.push(field);
    return read;
  };

  const tags = namesOf(value('tags'));
  const categories = namesOf(value('section'));
  const section = categories[0] ?? null;
  const post = legacyPost({
    type: /^page$/i.test(line('type') ?? '') ? 'page' : 'post',
    format: context.format,
    id: asText(value('id'))?.trim() ?? null,
    url: urlOf(value('url')),
    status:
      mapping.status === undefined ? statusOfFlags(row, mapping) : statusOfValue(value('status')),
    slug: line('slug'),
    headline: line('headline'),
    kicker: line('kicker'),
    standfirst: line('standfirst'),
    language,
    publishedOn: date('publishedOn'),
    updatedOn: date('updatedOn'),
    people: peopleOfValue(nameOfParts(row) ?? value('people')),
    byline: line('byline'),
    credit: line('credit'),
    dateline: line('dateline'),
    section,
    tags,
    terms: [...termsOf('category', categories), ...termsOf('tag', tags)],
    siteTitle: siteOf(value('siteTitle')),
    leadImage: leadImage(value),
    commentCount: countOf(value('commentCount')),
    access: accessOf(value('access')),
    seoTitle: line('seoTitle'),
    seoDescription: line('seoDescription'),
    copyright: line('copyright'),
    customFields: leftOver(row, [...Object.values(mapping), bodyColumn(row, context) ?? '']),
    ...bodyOf(row, context),
    raw: row.raw,
    line: row.line,
  });
  return { post, unread };
}

function dateOf(value: unknown, language: string | null): string | null {
  return sourceDate(value) ?? printedDate(asText(value) ?? '', language);
}

/** Lists of names in one text: JSON, Python's notation, or parted by semicolon, bar or comma. */
function namesOf(value: unknown): string[] {
  const text = asText(value);
  if (text === null) {
    const list: unknown[] = Array.isArray(value)
      ? value
      : isNamed(value)
        ? Object.values(value)
        : [value];
    return list.flatMap((one) =>
      isFields(one) ? (textOf(one, 'name', 'title', 'label', 'slug') ?? []) : textsOf(one),
    );
  }
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .replace(/(^|[,\s])'([^']*)'/g, '$1"$2"');
  return splitList(bare, /[;|]/.test(bare) ? ';|' : ',');
}

/** WordPress.com gives terms by their names: `{"Town": {"name": "Town", …}}`. */
function isNamed(value: unknown): value is Record<string, unknown> {
  return isFields(value) && textOf(value, 'name', 'title', 'label', 'slug') === null;
}

function termsOf(taxonomy: string, names: readonly string[]): LegacyTerm[] {
  return names.map((name) => ({ taxonomy, name, slug: null }));
}

function statusOfValue(value: unknown): SourceStatus {
  if (typeof value === 'boolean') return value ? 'public' : 'draft';
  const word = asText(value);
  return word === null ? 'draft' : statusOf(word);
}

const HIDDEN = new Set(['draft', 'isdraft', 'archived', 'isarchived', 'hidden', 'unpublished']);
const SHOWN = new Set(['published', 'ispublished', 'live', 'visible', 'public']);

/** Where no column tells the status, one may say yes or no to it. */
function statusOfFlags(row: TableRow, mapping: Mapping): SourceStatus {
  const isHidden = row.columns.some((column) => {
    const name = folded(column);
    if (!HIDDEN.has(name) && !SHOWN.has(name)) return false;
    const value = row.valueOf(column);
    return isFlag(value) && isYes(value) === HIDDEN.has(name);
  });
  // A date of publication that is left empty is that of a draft.
  const { publishedOn } = mapping;
  const isDated = publishedOn === undefined || !/^publish/.test(folded(publishedOn));
  const isUnpublished = !isDated && (asText(row.valueOf(publishedOn)) ?? '') === '';
  return isHidden || isUnpublished ? 'draft' : 'public';
}

function isFlag(value: unknown): boolean {
  return /^(?:true|false|yes|no|0|1)$/i.test(
    typeof value === 'boolean' ? String(value) : (asText(value) ?? ''),
  );
}

/** WordPress' exporting plug-ins have the two parts of an author's name in columns of their own. */
function nameOfParts(row: TableRow): string | null {
  const part = (name: string) => {
    const column = row.columns.find((one) => folded(one) === name);
    return column === undefined ? null : asText(row.valueOf(column));
  };
  const parts = [part('authorfirstname'), part('authorlastname')];
  return parts.every((one) => one !== null) ? parts.map((one) => one.trim()).join(' ') : null;
}

function urlOf(value: unknown): string | null {
  const text = asText(value)?.trim() ?? '';
  return /^https?:\/\/\S+$/i.test(text) ? text : null;
}

function siteOf(value: unknown): string | null {
  return isFields(value) ? textOf(value, 'name', 'title') : lineOfHtml(asText(value));
}

function countOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  const count = Number(asText(value) ?? NaN);
  return Number.isInteger(count) && count >= 0 ? count : null;
}

/** Free words of newsletters and shops for who may read; null where there are none. */
function accessOf(value: unknown): SourceAccess | null {
  if (typeof value === 'boolean') return value ? 'subscribers' : 'free';
  const word = asText(value)?.toLowerCase() ?? null;
  if (word === null) return null;
  if (/^(?:free|everyone|public|all|no|false|0|none|open)$/.test(word)) return 'free';
  return /meter/.test(word) ? 'metered' : 'subscribers';
}

function leadImage(value: (field: TableField) => unknown): LegacyMedia | null {
  const image = value('leadImage');
  const url = isFields(image) ? textOf(image, 'url', 'src', 'href') : textsOf(image)[0];
  if (!url) return null;
  const about = isFields(image) ? image : {};
  return {
    id: null,
    url: url.trim(),
    alternativeText: lineOfHtml(asText(value('leadImageAlt')) ?? textOf(about, 'alt', 'altText')),
    caption: lineOfHtml(asText(value('leadImageCaption')) ?? textOf(about, 'caption')),
    credit: lineOfHtml(asText(value('leadImageCredit')) ?? textOf(about, 'credit')),
  };
}

/** Some records have their text in another column than most: `content_text` for `content_html`. */
function bodyColumn(row: TableRow, { mapping }: RowContext): string | undefined {
  const isFilled = (column: string) => {
    const value = row.valueOf(column);
    return asText(value) !== null || textsOf(value).length > 0 || documentHtml(value) !== null;
  };
  if (mapping.body === undefined || isFilled(mapping.body)) return mapping.body;
  const used = new Set<string>(Object.values(mapping));
  const others = row.columns.filter((column) => !used.has(column) && isBodyColumn(column));
  return others.find(isFilled) ?? mapping.body;
}

function bodyOf(row: TableRow, context: RowContext): Pick<LegacyPost, 'body' | 'bodyFormat'> {
  const column = bodyColumn(row, context);
  const value = column === undefined ? undefined : row.valueOf(column);
  const { isMarkdown } = context;
  const html = documentHtml(value);
  if (html !== null) return { body: html, bodyFormat: 'html' };
  const body = Array.isArray(value) ? textsOf(value).join('\n\n') : (asText(value) ?? '');
  if (isMarkdown ?? /markdown|(?:^|[._])md$/i.test(column ?? '')) {
    return { body, bodyFormat: 'markdown' };
  }
  return { body, bodyFormat: isHtml(body) ? 'html' : 'text' };
}

/** Columns that became no field are kept, but for those that may open doors. */
function leftOver(row: TableRow, paths: readonly string[]) {
  const used = new Set(paths.map((path) => path.split('.')[0]));
  return row.columns
    .filter((column) => !used.has(column) && !used.has(column.split('.')[0]))
    .flatMap((column) => {
      const value = row.valueOf(column);
      return value === '' ? [] : (customField(column, value) ?? []);
    });
}
