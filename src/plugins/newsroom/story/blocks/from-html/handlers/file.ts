import type { HtmlElement, HtmlNode } from '../../html/tree';
import { block, hasClass, type Handler } from '../walk';

/**
 * A file to download, as WordPress' editor writes it: a link with the file's name and a button with
 * the same address, and nothing between them. They are one link, and each keeps its words.
 */
export const file: Handler = (element, context, walk) =>
  block({ ...element, children: element.children.flatMap(beforeButton) }, context, walk);

function beforeButton(node: HtmlNode): HtmlNode[] {
  return isButton(node) ? [{ ...node, children: [' ', ...node.children] }] : [node];
}

function isButton(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && hasClass(node, /\bwp-block-file__button\b/);
}
