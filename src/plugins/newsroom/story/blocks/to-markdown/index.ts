import type { Block, ImageBlock, ListBlock } from '../../model';
import { embedUrl, htmlOf } from '../conventions';
import { sanitizeFragment } from '../html/sanitize-fragment';
import { inlineText } from '../inline';
import { safeUrl } from '../links';
import { inlineMarkdown, linkMarkdown, longestRun } from './inline';

type Handler<Kind extends Block['type']> = (block: Extract<Block, { type: Kind }>) => string;

const HANDLERS: { readonly [Kind in Block['type']]: Handler<Kind> } = {
  paragraph: (block) => {
    const url = embedUrl(block);
    const safe = url === null ? null : safeUrl(url);
    return safe === null ? inlineMarkdown(block.children) : embedMarkdown(safe);
  },
  heading: ({ level, children }) => {
    const line = inlineMarkdown(children).replace(/\\?\n/g, ' ');
    return line && `${'#'.repeat(level)} ${line}`;
  },
  quote: ({ children }) => inlineMarkdown(children).replace(/^(?=.)/gm, '> '),
  list: (list) => listMarkdown(list, ''),
  code: (block) => {
    const html = htmlOf(block);
    // A blank line would end the HTML, and the rest of it would be read as Markdown.
    if (html !== null) return sanitizeFragment(html).replace(/\n\s*\n/g, '\n');
    const code = inlineText(block.children);
    const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
    return `${fence}${block.language ?? ''}\n${code}\n${fence}`;
  },
  image: imageMarkdown,
};

/** CommonMark of a body; what it has no sign for is HTML in it, as CommonMark allows. */
export function toMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map(blockMarkdown).filter((part) => part.trim() !== '');
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : '';
}

function blockMarkdown<Kind extends Block['type']>(block: Extract<Block, { type: Kind }>): string {
  const handler = HANDLERS[block.type as Kind] as Handler<Kind>;
  return handler(block);
}

function listMarkdown(list: ListBlock, indent: string): string {
  let number = 0;
  return list.children
    .map((child) => {
      if (child.type === 'list') return listMarkdown(child, `${indent}   `);
      number += 1;
      const sign = list.format === 'ordered' ? `${number}. ` : '-  ';
      const lines = inlineMarkdown(child.children).replace(/\n/g, `\n${indent}   `);
      return indent + sign + lines;
    })
    .join('\n');
}

function imageMarkdown({ image, credit }: ImageBlock): string {
  const url = safeUrl(image.url);
  const alt = inlineMarkdown([{ type: 'text', text: image.alternativeText ?? '' }]);
  const picture = url === null ? '' : `![${alt.replace(/\\?\n/g, ' ')}](<${url}>)`;
  const caption = [image.caption, credit].filter(Boolean).join(' ');
  const line = inlineMarkdown([{ type: 'text', text: caption, italic: true }]);
  return [picture, line].filter(Boolean).join('\n\n');
}

/** Only a whole address may stand in `<…>`: a path there would be read as a tag. */
function embedMarkdown(url: string): string {
  const isWhole = /^[a-z][a-z0-9+.-]+:[^\s<>]*$/i.test(url);
  return isWhole ? `<${url}>` : linkMarkdown(url, [{ type: 'text', text: url }]);
}
