import type { StoryMedia } from '../../../model';
import { captionBlock, embedUrl } from '../../conventions';
import { findElement, textContent, type HtmlElement, type HtmlNode } from '../../html/tree';
import { block, hasClass, type Handler } from '../walk';
import { keptAsHtml } from './foreign';

const CAPTION = /\b(?:wp-caption-text|caption-text|image-caption)\b/;
const CREDIT = /\b(?:[\w-]*credit[\w-]*|copyright|photographer|image-source)\b/i;

/**
 * A figure's caption goes to its image; behind an embed, or nothing, it is kept as a caption without
 * an image; around anything else it is a line of text. A table keeps its figure whole.
 */
export const figure: Handler = (element, context, walk) => {
  if (findElement(element.children, 'table')) {
    keptAsHtml(element, context, walk);
    return;
  }
  const caption = captionIn(element.children);
  const images = walk.body.media.length;
  const blocks = walk.body.blocks.length;
  block({ ...element, children: without(element.children, caption) }, context, walk);
  if (!caption) return;

  const image = walk.body.media.at(-1);
  const last = walk.body.blocks.at(-1);
  const isEmpty = walk.body.blocks.length === blocks;
  if (image && walk.body.media.length > images) describe(image, caption);
  else if (isEmpty || (last && embedUrl(last) !== null)) {
    const text = foldSpace(textContent(caption.children));
    if (text) walk.body.addBlock(captionBlock(text));
  } else block(caption, context, walk);
};

/** The old captions of WordPress are a `div` around the image. */
export const division: Handler = (element, context, walk) =>
  hasClass(element, /\bwp-caption\b(?!-)/)
    ? figure(element, context, walk)
    : block(element, context, walk);

function describe(image: StoryMedia, caption: HtmlElement): void {
  const credit = creditIn(caption.children);
  const text = foldSpace(textContent(without(caption.children, credit)));
  image.caption = text || null;
  image.credit = credit ? foldSpace(textContent(credit.children)) || null : null;
}

function captionIn(nodes: readonly HtmlNode[]): HtmlElement | null {
  return first(nodes, (element) => element.tag === 'figcaption' || hasClass(element, CAPTION));
}

function creditIn(nodes: readonly HtmlNode[]): HtmlElement | null {
  return first(
    nodes,
    (element) => element.tag === 'small' || element.tag === 'cite' || hasClass(element, CREDIT),
  );
}

function first(
  nodes: readonly HtmlNode[],
  fits: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = fits(node) ? node : first(node.children, fits);
    if (found) return found;
  }
  return null;
}

/** The nodes without one element, at whatever depth it stands. */
function without(nodes: readonly HtmlNode[], element: HtmlElement | null): HtmlNode[] {
  return nodes
    .filter((node) => node !== element)
    .map((node) =>
      typeof node === 'string' ? node : { ...node, children: without(node.children, element) },
    );
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
