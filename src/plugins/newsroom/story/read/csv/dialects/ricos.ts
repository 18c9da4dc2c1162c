import { escapeHtml } from '../../../blocks/html/escape';
import { field, fieldsOf, isFields, rowsOf, textOf, type Fields } from '../../json/fields';
import { DEEPEST_JSON } from '../../json/parse-json';
import { depthOf } from '../../json/scan';
import { isHtml } from '../../values/html-text';

/** Where the pictures of Wix's editor are, which names them without a host. */
const MEDIA = 'https://static.wixstatic.com/media/';

type NodeToHtml = (node: Fields, children: () => string) => string;

const around =
  (tag: string): NodeToHtml =>
  (_node, children) =>
    `<${tag}>${children()}</${tag}>`;

const data = (node: Fields, name: string): Fields => fieldsOf(field(node, name));

/** The address of a media node's `src`: whole, or the id of a file. */
function sourceOf(about: Fields, name: string): string | null {
  const source = fieldsOf(field(fieldsOf(field(about, name)), 'src'));
  const id = textOf(source, 'id');
  return textOf(source, 'url') ?? (id === null ? null : MEDIA + id);
}

const anchor = (url: string, words: string) =>
  `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;

const text: NodeToHtml = (node) => {
  const about = data(node, 'textData');
  const words = field(about, 'text');
  const html = typeof words === 'string' ? escapeHtml(words).replaceAll('\n', '<br>') : '';
  return rowsOf(field(about, 'decorations')).reduce((inner, mark) => decorated(inner, mark), html);
};

const MARKS: Readonly<Record<string, string>> = {
  BOLD: 'strong',
  ITALIC: 'em',
  UNDERLINE: 'u',
  STRIKETHROUGH: 's',
};

function decorated(html: string, mark: Fields): string {
  const type = textOf(mark, 'type') ?? '';
  const url = textOf(fieldsOf(field(data(mark, 'linkData'), 'link')), 'url');
  if (type === 'LINK' && url !== null) return `<a href="${escapeHtml(url)}">${html}</a>`;
  const tag = Object.hasOwn(MARKS, type) ? MARKS[type] : undefined;
  return tag === undefined ? html : `<${tag}>${html}</${tag}>`;
}

const image: NodeToHtml = (node, children) => {
  const about = data(node, 'imageData');
  const source = sourceOf(about, 'image');
  if (source === null) return children();
  const alt = escapeHtml(textOf(about, 'altText') ?? '');
  const caption = textOf(about, 'caption');
  const below = children() || (caption === null ? '' : escapeHtml(caption));
  const words = below === '' ? '' : `<figcaption>${below}</figcaption>`;
  return `<figure><img src="${escapeHtml(source)}" alt="${alt}">${words}</figure>`;
};

const gallery: NodeToHtml = (node) =>
  rowsOf(field(data(node, 'galleryData'), 'items'))
    .flatMap((item) => sourceOf(fieldsOf(field(item, 'image')), 'media') ?? [])
    .map((source) => `<figure><img src="${escapeHtml(source)}"></figure>`)
    .join('');

const preview =
  (name: string): NodeToHtml =>
  (node) => {
    const about = data(node, name);
    const url =
      textOf(fieldsOf(field(about, 'link')), 'url') ??
      textOf(about, 'src', 'url') ??
      sourceOf(about, 'video');
    return url === null ? '' : `<p>${anchor(url, textOf(about, 'title') ?? url)}</p>`;
  };

/** Nodes of Ricos, Wix's document format; the words in any other are kept. */
const NODES: ReadonlyMap<string, NodeToHtml> = new Map<string, NodeToHtml>([
  ['PARAGRAPH', around('p')],
  [
    'HEADING',
    (node, children) => {
      const level = Math.min(
        6,
        Math.max(1, Number(field(data(node, 'headingData'), 'level')) || 2),
      );
      return `<h${level}>${children()}</h${level}>`;
    },
  ],
  ['BULLETED_LIST', around('ul')],
  ['ORDERED_LIST', around('ol')],
  ['LIST_ITEM', around('li')],
  ['BLOCKQUOTE', around('blockquote')],
  ['CODE_BLOCK', (_node, children) => `<pre><code>${children()}</code></pre>`],
  ['TEXT', text],
  ['IMAGE', image],
  ['GALLERY', gallery],
  ['VIDEO', preview('videoData')],
  ['LINK_PREVIEW', preview('linkPreviewData')],
  ['EMBED', preview('embedData')],
  ['HTML', (node) => textOf(data(node, 'htmlData'), 'html') ?? preview('htmlData')(node, () => '')],
  ['DIVIDER', () => '<hr>'],
  ['CAPTION', (_node, children) => children()],
  ['TABLE', around('table')],
  ['TABLE_ROW', around('tr')],
  ['TABLE_CELL', around('td')],
]);

/** A Ricos document, or the HTML that older exports have in its place; null where there is neither. */
export function ricosToHtml(source: string): string | null {
  if (isHtml(source)) return source;
  const document = documentOf(source);
  if (document === null) return null;
  const write = (node: Fields): string => {
    const children = () => rowsOf(field(node, 'nodes')).map(write).join('');
    const toHtml = NODES.get(textOf(node, 'type') ?? '');
    return toHtml ? toHtml(node, children) : children();
  };
  return rowsOf(field(document, 'nodes')).map(write).filter(Boolean).join('\n') || null;
}

function documentOf(source: string): Fields | null {
  if (!source.trimStart().startsWith('{') || depthOf(source) > DEEPEST_JSON) return null;
  try {
    const document: unknown = JSON.parse(source);
    return isFields(document) ? document : null;
  } catch {
    return null;
  }
}
