import type { Block } from '../../model';
import { embedUrl, htmlOf } from '../conventions';
import { escapeHtml } from '../html/escape';
import { sanitizeFragment } from '../html/sanitize-fragment';
import { inlineText } from '../inline';
import { embedHtml } from './embed';
import { imageHtml } from './image';
import { inlineHtml } from './inline';
import { listHtml } from './list';
import type { HtmlOptions } from './options';

export { captionHtml } from './image';
export type { HtmlOptions } from './options';

type Handler<Kind extends Block['type']> = (
  block: Extract<Block, { type: Kind }>,
  options: HtmlOptions,
) => string;

const HANDLERS: { readonly [Kind in Block['type']]: Handler<Kind> } = {
  paragraph: (block, options) => {
    const url = embedUrl(block);
    return url === null ? `<p>${inlineHtml(block.children, options)}</p>` : embedHtml(url, options);
  },
  heading: ({ level, children }, options) =>
    `<h${level}>${inlineHtml(children, options)}</h${level}>`,
  quote: ({ children }, options) =>
    `<blockquote><p>${inlineHtml(children, options)}</p></blockquote>`,
  list: listHtml,
  code: (block, { embeds, ...origins }) => {
    const html = htmlOf(block);
    if (html !== null) return sanitizeFragment(html, { ...origins, frames: embeds === 'players' });
    const language = block.language ? ` class="language-${escapeHtml(block.language)}"` : '';
    return `<pre><code${language}>${escapeHtml(inlineText(block.children))}</code></pre>`;
  },
  image: imageHtml,
};

/** Clean HTML of a body, a line a block; empty paragraphs are left out. */
export function toHtml(blocks: readonly Block[], options: HtmlOptions = {}): string {
  return blocks
    .filter((block) => !isEmpty(block))
    .map((block) => blockHtml(block, options))
    .filter(Boolean)
    .join('\n');
}

function blockHtml<Kind extends Block['type']>(
  block: Extract<Block, { type: Kind }>,
  options: HtmlOptions,
): string {
  const handler = HANDLERS[block.type as Kind] as Handler<Kind>;
  return handler(block, options);
}

function isEmpty(block: Block): boolean {
  if (block.type === 'image' || block.type === 'list') return false;
  return inlineText(block.children).trim() === '';
}
