import type { Block, StoryMedia } from '../../model';
import { parseHtml } from '../html/parse';
import { sanitizeBlocks } from '../sanitize';
import { BodyBuilder } from './builder';
import { OUTSIDE } from './context';
import { handlerOf } from './handlers';
import type { Walk } from './walk';

export interface FromHtmlOptions {
  /** Address of the page, against which its relative urls are read. */
  baseUrl?: string | null;
}

export interface HtmlBody {
  blocks: Block[];
  /** The images of the body, in order; in the blocks each is a link paragraph of the same url. */
  media: StoryMedia[];
}

/**
 * The body of a page or a fragment as Blocks that Strapi takes. No word of it is lost: what Blocks
 * can't hold is an `html` code block, captions go with their media.
 */
export function fromHtml(html: string, options: FromHtmlOptions = {}): HtmlBody {
  const { blocks, media } = readHtml(html, options);
  return { blocks: sanitizeBlocks(blocks), media };
}

/**
 * The same before it is sanitised, for whoever mends the texts first: a control character that must
 * not be stored may be the half of a letter that was decoded wrongly.
 */
export function readHtml(html: string, { baseUrl = null }: FromHtmlOptions = {}): HtmlBody {
  const body = new BodyBuilder();
  const walk: Walk = {
    body,
    baseUrl,
    into(children, context) {
      for (const node of children) {
        if (typeof node === 'string') body.addText(node, context);
        else handlerOf(node.tag)(node, context, walk);
      }
    },
  };
  walk.into(parseHtml(html), OUTSIDE);
  body.endLine();
  return { blocks: body.blocks, media: body.media };
}
