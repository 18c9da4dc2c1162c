import type { BlockPath } from '../../../../../shared/admin/article-desk';
import { embedUrl, inlineText } from '../../../../../story/blocks';
import type { Paragraph } from '../../../../../story/clean/repair';
import type { Block, ListBlock } from '../../../../../story/model';

/** One text of the body, exactly as it stands in its block, with the way to it. */
export interface BodyText extends Paragraph {
  path: BlockPath;
}

/** Every text that a copy editor reads. Code and foreign HTML are nobody's prose. */
export function textsOf(body: readonly Block[]): BodyText[] {
  return body
    .flatMap((block, index): BodyText[] => {
      if (block.type === 'list') return itemsOf(block, [index]);
      if (block.type === 'code' || block.type === 'image') return [];
      if (block.type === 'paragraph' && embedUrl(block) !== null) return [];
      return [{ text: inlineText(block.children), kind: block.type, path: [index] }];
    })
    .filter(({ text }) => text.trim() !== '');
}

function itemsOf(list: ListBlock, path: BlockPath): BodyText[] {
  return list.children.flatMap((child, index): BodyText[] => {
    const here = [...path, index];
    if (child.type === 'list') return itemsOf(child, here);
    return [{ text: inlineText(child.children), kind: 'list-item', path: here }];
  });
}
