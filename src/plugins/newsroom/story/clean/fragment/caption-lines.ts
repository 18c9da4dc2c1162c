import { htmlOf } from '../../blocks';
import { parseHtml } from '../../blocks/html/parse';
import { textContent, type HtmlNode } from '../../blocks/html/tree';
import type { Block, RemovedLine, StoryMedia } from '../../model';

/** What stands with a picture or a player and is no part of the text: each caption and credit. */
export function captionLines(
  media: readonly StoryMedia[],
  blocks: readonly Block[],
): RemovedLine[] {
  const ofMedia = media.flatMap(({ caption, credit }) => [caption, credit]);
  const ofBlocks = blocks.flatMap((block) => {
    const html = htmlOf(block);
    return html === null ? [] : captionsIn(parseHtml(html));
  });
  return [...ofMedia, ...ofBlocks].flatMap((text) =>
    text === null ? [] : [{ rule: 'caption', text, line: null, became: 'caption' as const }],
  );
}

function captionsIn(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.tag !== 'figcaption' && node.tag !== 'caption') return captionsIn(node.children);
    return [textContent(node.children).replace(/\s+/g, ' ').trim()];
  });
}
