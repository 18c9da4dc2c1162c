import type { StoryMedia } from '../../../model';
import { captionBlock, embedUrl } from '../../conventions';
import { BLOCK_ELEMENTS } from '../../html/element-kinds';
import { findElement, type HtmlElement, type HtmlNode } from '../../html/tree';
import { splitCredit } from '../../picture-credit';
import { block, hasClass, type Handler } from '../walk';
import { file } from './file';
import { keptAsHtml } from './foreign';

const CAPTION = /\b(?:wp-caption-text|caption-text|image-caption)\b/;
const CREDIT = /\b(?:[\w-]*credit[\w-]*|copyright|photographer|image-source)\b/i;

/**
 * A figure's caption goes to its image; behind an embed, several images, or nothing, it is kept as a
 * caption without an image; around anything else it is a line of text. A table keeps its figure whole.
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

  const [image, ...others] = walk.body.media.slice(images);
  const last = walk.body.blocks.at(-1);
  const isEmpty = walk.body.blocks.length === blocks;
  if (image && others.length === 0) describe(image, caption);
  else if (isEmpty || others.length > 0 || (last && embedUrl(last) !== null)) {
    const text = foldSpace(lines(caption.children));
    if (text) walk.body.addBlock(captionBlock(text));
  } else block(caption, context, walk);
};

/** The old captions of WordPress are a `div` around the image. */
export const division: Handler = (element, context, walk) => {
  if (hasClass(element, /\bwp-caption\b(?!-)/)) figure(element, context, walk);
  else if (hasClass(element, /\bwp-block-file\b(?!_)/)) file(element, context, walk);
  else block(element, context, walk);
};

function describe(image: StoryMedia, caption: HtmlElement): void {
  const credit = creditIn(caption.children);
  if (credit === null) {
    Object.assign(image, splitCredit(lines(caption.children)));
    return;
  }
  image.caption = foldSpace(lines(without(caption.children, credit))) || null;
  image.credit = foldSpace(lines(credit.children)) || null;
}

/** A gallery is a figure of figures: their captions are theirs. */
function captionIn(nodes: readonly HtmlNode[]): HtmlElement | null {
  const own = nodes.filter((node) => typeof node === 'string' || node.tag !== 'figure');
  return first(own, (element) => element.tag === 'figcaption' || hasClass(element, CAPTION));
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

/** The text, with its breaks and blocks on lines of their own: no two words join. */
function lines(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.replace(/\s+/g, ' ');
      const breaks = node.tag === 'br' || BLOCK_ELEMENTS.has(node.tag);
      return breaks ? `\n${lines(node.children)}\n` : lines(node.children);
    })
    .join('');
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
