import { escapeHtml } from '../../blocks/html/escape';
import type { LegacyPost } from '../../legacy';
import { field, fieldsOf, isFields, rowsOf, textOf, textsOf, type Fields } from '../json/fields';
import type { JsonShape } from '../json/json-shape';
import { legacyPost } from '../records/post';
import { sourceDate } from '../values/dates';
import { lineOfHtml } from '../values/html-text';
import { peopleOfValue } from '../values/people';
import { rawRecord } from '../values/secrets';

/** Entries of Vox Media's Chorus, one or a list: a body is a list of components. */
export const CHORUS: JsonShape = {
  format: 'chorus',
  title: 'Chorus entries (Vox Media), JSON',
  counts: ['posts'],
  looksLike: (head) => /"__typename"\s*:\s*"EntryBody|"uid"\s*:\s*"Entry:/.test(head),
  fits: (document) => entriesOf(document).length > 0,
  *records(document, source) {
    for (const entry of entriesOf(document)) yield entryPost(entry, source.language);
  },
};

function entriesOf(document: unknown): Fields[] {
  if (Array.isArray(document)) return rowsOf(document).flatMap(entriesOf);
  if (!isFields(document)) return [];
  return Array.isArray(field(fieldsOf(field(document, 'body')), 'components')) ? [document] : [];
}

function entryPost(entry: Fields, language: string | null): LegacyPost {
  const groups = rowsOf(field(entry, 'communityGroups')).flatMap(
    (group) => textOf(group, 'name') ?? [],
  );
  const profile = peopleOfValue(field(entry, 'authorProfile'));
  const author = profile.length > 0 ? profile : peopleOfValue(field(entry, 'author'));
  const components = rowsOf(field(fieldsOf(field(entry, 'body')), 'components'));
  const url = textOf(entry, 'url');
  return legacyPost({
    format: 'chorus',
    id: textOf(entry, 'uid'),
    url,
    headline: lineOfHtml(textOf(entry, 'title')),
    standfirst: lineOfHtml(textOf(fieldsOf(field(entry, 'dek')), 'html')),
    language,
    publishedOn: sourceDate(field(entry, 'publishDate') ?? field(entry, 'createdAt')),
    updatedOn: sourceDate(field(entry, 'updatedAt')),
    people: [...author, ...peopleOfValue(field(entry, 'contributors'))],
    tags: groups,
    terms: groups.map((name) => ({ taxonomy: 'tag', name, slug: null })),
    siteUrl: url?.match(/^https?:\/\/[^/]+/i)?.[0] ?? null,
    body: components.map(componentHtml).filter(Boolean).join('\n'),
    bodyFormat: 'html',
    raw: rawRecord(entry),
  });
}

type ComponentToHtml = (component: Fields) => string;

const html = (fields: Fields, name: string) => textOf(fieldsOf(field(fields, name)), 'html') ?? '';

const COMPONENTS: ReadonlyMap<string, ComponentToHtml> = new Map<string, ComponentToHtml>([
  ['EntryBodyParagraph', (one) => `<p>${html(one, 'contents')}</p>`],
  [
    'EntryBodyHeading',
    (one) => {
      const level = Math.min(6, Math.max(2, Number(field(one, 'level')) || 2));
      return `<h${level}>${html(one, 'contents')}</h${level}>`;
    },
  ],
  [
    'EntryBodyList',
    (one) => {
      const tag = field(one, 'ordered') === true ? 'ol' : 'ul';
      const items = rowsOf(field(one, 'items')).map((item) => `<li>${html(item, 'line')}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    },
  ],
  [
    'EntryBodyBlockquote',
    (one) => {
      const lines = rowsOf(field(one, 'paragraphs')).map(
        (line) => `<p>${html(line, 'contents')}</p>`,
      );
      return `<blockquote>${lines.join('')}</blockquote>`;
    },
  ],
  ['EntryBodyPullquote', (one) => `<blockquote>${html(one, 'quote')}</blockquote>`],
  ['EntryBodyHTML', (one) => textOf(one, 'rawHtml') ?? ''],
  ['EntryBodyEmbed', (one) => textOf(fieldsOf(field(one, 'embed')), 'embedHtml') ?? ''],
  ['EntryBodyHorizontalRule', () => '<hr>'],
  ['EntryBodyTable', table],
  [
    'EntryBodyImage',
    (one) => {
      const image = fieldsOf(field(one, 'image'));
      const source = textOf(image, 'url', 'src');
      const caption = html(image, 'caption') || escapeHtml(textOf(image, 'caption') ?? '');
      const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
      return source === null ? '' : `<figure><img src="${escapeHtml(source)}">${below}</figure>`;
    },
  ],
  [
    'EntryBodyRelatedList',
    (one) => {
      const items = rowsOf(field(one, 'items')).flatMap((item) => {
        const url = textOf(item, 'url');
        const title = escapeHtml(textOf(item, 'title') ?? url ?? '');
        return url === null ? [] : [`<li><a href="${escapeHtml(url)}">${title}</a></li>`];
      });
      return `<p>Related</p><ul>${items.join('')}</ul>`;
    },
  ],
  ['EntryBodyPoll', (one) => escapedLines(fieldsOf(field(one, 'poll')))],
]);

/** Whatever has words in it keeps them. */
function componentHtml(component: Fields): string {
  const known = COMPONENTS.get(textOf(component, '__typename') ?? '');
  return known
    ? known(component)
    : html(component, 'contents') && `<p>${html(component, 'contents')}</p>`;
}

function table(component: Fields): string {
  const about = fieldsOf(field(component, 'table'));
  const lists = (name: string): string[][] => {
    const value = field(about, name);
    return Array.isArray(value) ? value.map((row: unknown) => textsOf(row)) : [];
  };
  const heads = textsOf(field(about, 'columns')).map((name) => `<th>${escapeHtml(name)}</th>`);
  const rows = lists('rows').map((row) =>
    row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join(''),
  );
  const lines = [heads.join(''), ...rows].filter(Boolean).map((cells) => `<tr>${cells}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

function escapedLines(poll: Fields): string {
  const options = rowsOf(field(poll, 'options')).flatMap((option) => textOf(option, 'label') ?? []);
  const lines = options.map((label) => `<li>${escapeHtml(label)}</li>`).join('');
  return `<p>${escapeHtml(textOf(poll, 'title') ?? '')}</p><ul>${lines}</ul>`;
}
