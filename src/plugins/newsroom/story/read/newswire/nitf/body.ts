import { escapeHtml } from '../../../blocks/html/escape';
import type { LegacyMedia } from '../../../legacy';
import type { XmlElement } from '../../xml';
import { allBelow, attributeOf, findBelow, wordsOf } from '../xml-walk';

/** Elements of NITF (3.6) that HTML has, under its name there; all others are their words. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ...'p em strong a ul ol li dl dt dd table tbody thead tfoot tr td th caption pre sub sup q br hr b i u blockquote div span h1 h2 h3 h4 h5 h6 img figure figcaption section article'
    .split(' ')
    .map((name) => [name, name] as const),
  ['hl1', 'h2'],
  ['hl2', 'h2'],
  ['hedline', 'div'],
  ['bq', 'blockquote'],
  ['custom-table', 'div'],
  ['credit', 'p'],
  ['fn', 'div'],
]);

/** Attributes that mean the same in both. */
const ATTRIBUTES = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start'];
const VOID = new Set(['br', 'hr', 'img']);
/** Nesting beyond this is no text; what is deeper is its words. */
const DEEPEST = 100;

/** Parts of a body that are not its text: notes for desks, and media with their captions. */
const APART = new Set(['note', 'media', 'body.head', 'body.end', 'dateline', 'byline', 'tagline']);

/** What is in a body element as HTML; pictures come apart. */
export function nitfHtml(content: XmlElement): string {
  return write(content, 0)
    .replace(/<p>\s*<\/p>/g, '')
    .replace(/>\s*\n\s*</g, '>\n<')
    .trim();
}

function write(element: XmlElement, depth: number): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      if (APART.has(node.name)) return '';
      if (depth > DEEPEST) return escapeHtml(wordsOf(node) ?? '');
      const tag = TAGS.get(node.name.toLowerCase());
      const inner = write(node, depth + 1);
      if (tag === undefined) return inner;
      const start = `<${tag}${attributes(node)}>`;
      return VOID.has(tag) ? start : `${start}${inner}</${tag}>`;
    })
    .join('');
}

function attributes(element: XmlElement): string {
  return ATTRIBUTES.map((name) => {
    const value = attributeOf(element, name);
    return value === null ? '' : ` ${name}="${escapeHtml(value)}"`;
  }).join('');
}

/** The pictures and films of a body: the last reference of each, which is the largest. */
export function nitfMedia(content: XmlElement): LegacyMedia[] {
  return allBelow(content, 'media').flatMap((media) => {
    const references = allBelow(media, 'media-reference');
    const url = references.flatMap((one) => attributeOf(one, 'source') ?? []).at(-1);
    if (url === undefined) return [];
    return [
      {
        id: attributeOf(media, 'id'),
        url,
        alternativeText:
          references.flatMap((one) => attributeOf(one, 'alternate-text') ?? [])[0] ?? null,
        caption: wordsOf(findBelow(media, 'media-caption')),
        credit: wordsOf(findBelow(media, 'media-producer')),
      },
    ];
  });
}
