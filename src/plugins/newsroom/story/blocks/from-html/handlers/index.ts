import { BLOCK_ELEMENTS } from '../../html/element-kinds';
import { block, flow, type Handler } from '../walk';
import { preformatted } from './code';
import { embed } from './embed';
import { division, figure } from './figure';
import { keptAsHtml, table } from './foreign';
import { image } from './image';
import { blockquote, heading, lineBreak, quotation } from './lines';
import { link } from './link';
import { list, listItem } from './lists';
import { bold, marked, styled } from './marks';

const nothing: Handler = () => undefined;

const HANDLERS: Readonly<Record<string, Handler>> = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  blockquote,
  q: quotation,
  br: lineBreak,
  a: link,
  b: bold,
  strong: bold,
  i: marked('italic'),
  em: marked('italic'),
  cite: marked('italic'),
  u: marked('underline'),
  ins: marked('underline'),
  s: marked('strikethrough'),
  strike: marked('strikethrough'),
  del: marked('strikethrough'),
  code: marked('code'),
  kbd: marked('code'),
  samp: marked('code'),
  tt: marked('code'),
  span: styled,
  font: styled,
  ul: list('unordered'),
  menu: list('unordered'),
  dir: list('unordered'),
  ol: list('ordered'),
  li: listItem,
  pre: preformatted,
  listing: preformatted,
  div: division,
  figure,
  img: image,
  'amp-img': image,
  iframe: embed,
  embed,
  object: embed,
  video: embed,
  audio: embed,
  table,
  hr: keptAsHtml,
  dl: keptAsHtml,
  details: keptAsHtml,
  head: nothing,
};

/** The handler of an element; what the table doesn't know flows on, or is a block of its own. */
export function handlerOf(tag: string): Handler {
  if (Object.hasOwn(HANDLERS, tag)) return HANDLERS[tag] ?? flow;
  return BLOCK_ELEMENTS.has(tag) ? block : flow;
}
