import type { Block, ListBlock } from '../model';
import { fragmentParagraphs } from './html/fragment-text';
import { embedUrl, htmlOf } from './conventions';
import { inlineText } from './inline';

type Paragraphs<Kind extends Block['type']> = (block: Extract<Block, { type: Kind }>) => string[];

/** The paragraphs of each kind of block; a caption is none, nor is an embed (DESIGN §4, `text`). */
const PARAGRAPHS: { readonly [Kind in Block['type']]: Paragraphs<Kind> } = {
  paragraph: (block) => (embedUrl(block) === null ? [inlineText(block.children)] : []),
  heading: (block) => [inlineText(block.children)],
  quote: (block) => [inlineText(block.children)],
  list: listItems,
  code: (block) => {
    const html = htmlOf(block);
    return html === null ? [inlineText(block.children)] : fragmentParagraphs(html);
  },
  image: () => [],
};

/** The paragraphs of a body, none of them empty and none with a blank line inside. */
export function toParagraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap(paragraphsOf).map(withoutBlankLines).filter(Boolean);
}

/** The text of a body: its paragraphs, a blank line between two. */
export function toText(blocks: readonly Block[]): string {
  return toParagraphs(blocks).join('\n\n');
}

function paragraphsOf<Kind extends Block['type']>(block: Extract<Block, { type: Kind }>): string[] {
  const paragraphs = PARAGRAPHS[block.type as Kind] as Paragraphs<Kind>;
  return paragraphs(block);
}

function listItems(list: ListBlock): string[] {
  return list.children.flatMap((child) =>
    child.type === 'list' ? listItems(child) : [inlineText(child.children)],
  );
}

/** A line break made by hand stays one; a blank line would make two paragraphs of one. */
function withoutBlankLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
