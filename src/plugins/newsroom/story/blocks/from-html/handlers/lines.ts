import type { HeadingBlock } from '../../../model';
import { embedParagraph } from '../../conventions';
import { embedOf } from '../../embeds';
import type { HtmlElement, HtmlNode } from '../../html/tree';
import { block, hasClass, type Handler } from '../walk';

export function heading(level: HeadingBlock['level']): Handler {
  return (element, context, walk) =>
    block(element, { ...context, line: { kind: 'heading', level } }, walk);
}

/** The markup of a provider's post: its words, and a script that would draw it. */
const POST = /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video))\b/;

/** A quote; that of a social network's post is followed by the embed of the post. */
export const blockquote: Handler = (element, context, walk) => {
  block(element, { ...context, line: { kind: 'quote' } }, walk);
  if (!hasClass(element, POST)) return;
  const address = addressesIn([element]).findLast((url) => embedOf(url));
  const embed = address === undefined ? null : embedOf(address);
  if (embed) walk.body.addBlock(embedParagraph(embed.url));
};

function addressesIn(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { cite, href } = node.attributes;
    const permalink = node.attributes['data-instgrm-permalink'] ?? node.attributes['data-href'];
    const own = [cite, href, permalink].filter((url): url is string => Boolean(url));
    return [...addressesIn(node.children), ...own];
  });
}

export const lineBreak: Handler = (_element: HtmlElement, context, walk) =>
  walk.body.addBreak(context);

/** Browsers print the marks of a `q`, so they belong to the text. */
export const quotation: Handler = ({ children }, context, walk) => {
  walk.body.addText('“', context);
  walk.into(children, context);
  walk.body.addText('”', context);
};
