import { sanitizeBlocks, toHtml } from '../../blocks';
import type { TextNode } from '../../model';
import { field, isFields, rowsOf, textOf, textsOf, type Fields } from '../json/fields';

/** Marks of Portable Text by their names in Blocks. */
const MARKS: Readonly<Record<string, keyof TextNode>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  'strike-through': 'strikethrough',
  code: 'code',
};

/**
 * A body that is a document of nodes, as editors of headless systems write it: the Blocks of Strapi,
 * or the Portable Text of Sanity. null for whatever has no text in such nodes.
 */
export function documentHtml(value: unknown): string | null {
  const nodes = rowsOf(value).flatMap(blockOf);
  return nodes.length === 0 ? null : toHtml(sanitizeBlocks(nodes)) || null;
}

function blockOf(node: Fields): Fields[] {
  if (!Array.isArray(field(node, 'children'))) return [];
  if (typeof field(node, 'type') === 'string') return [node];
  return field(node, '_type') === 'block' ? [portableBlock(node)] : [];
}

function portableBlock(node: Fields): Fields {
  const style = textOf(node, 'style') ?? 'normal';
  const children = spansOf(node);
  const level = /^h([1-6])$/.exec(style)?.[1];
  const list = textOf(node, 'listItem');
  if (list !== null) {
    const format = list === 'number' ? 'ordered' : 'unordered';
    return { type: 'list', format, children: [{ type: 'list-item', children }] };
  }
  if (level !== undefined) return { type: 'heading', level: Number(level), children };
  return { type: style === 'blockquote' ? 'quote' : 'paragraph', children };
}

function spansOf(node: Fields): Fields[] {
  const links = new Map(
    rowsOf(field(node, 'markDefs')).flatMap((mark) => {
      const [key, href] = [textOf(mark, '_key'), textOf(mark, 'href', 'url')];
      return key === null || href === null ? [] : [[key, href] as const];
    }),
  );
  return rowsOf(field(node, 'children')).flatMap((span): Fields[] => {
    const text = field(span, 'text');
    if (typeof text !== 'string') return [];
    const names = textsOf(field(span, 'marks'));
    const marks = names.flatMap((name) => (Object.hasOwn(MARKS, name) ? [MARKS[name]!] : []));
    const child = { type: 'text', text, ...Object.fromEntries(marks.map((mark) => [mark, true])) };
    const url = names.flatMap((name) => links.get(name) ?? [])[0];
    return url === undefined ? [child] : [{ type: 'link', url, children: [child] }];
  });
}

/** Objects in which systems wrap one text: with its format, or once for each language. */
const TEXT_FIELDS = ['rendered', 'processed', 'value', 'html', 'current'];
const LANGUAGE = /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/;

/** The text of such an object; everything else as it is. */
export function withoutWrapper(value: unknown): unknown {
  if (!isFields(value)) return value;
  const [only, ...others] = Object.keys(value);
  if (only !== undefined && others.length === 0 && LANGUAGE.test(only)) {
    return withoutWrapper(value[only]);
  }
  const text = textOf(value, ...TEXT_FIELDS);
  return text !== null && textOf(value, 'name', 'url', 'src') === null ? text : value;
}
