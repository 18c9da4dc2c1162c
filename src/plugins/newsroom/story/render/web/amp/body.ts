import type { HtmlElement } from '../../../blocks/html/tree';
import { restrictedHtml, type HtmlRules } from '../../restricted-html';

const WITHOUT_ATTRIBUTES =
  'article aside b bdi br caption cite code dd del dfn dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark pre q s samp small strong sub sup tbody tfoot thead tr u var';
const NAMED = ['class', 'id', 'dir', 'lang'];

/**
 * What of the readable page an AMP page may hold: no programs, frames, players or forms, and pictures
 * as elements of its own. https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml
 */
const AMP_HTML: HtmlRules = {
  allowed: {
    ...Object.fromEntries(WITHOUT_ATTRIBUTES.split(' ').map((tag) => [tag, NAMED])),
    a: [...NAMED, 'href', 'title'],
    aside: [...NAMED, 'aria-label'],
    blockquote: [...NAMED, 'cite'],
    div: [...NAMED, 'tabindex'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
    ol: [...NAMED, 'start', 'reversed', 'type'],
    p: NAMED,
    span: NAMED,
    table: NAMED,
    td: [...NAMED, 'colspan', 'rowspan'],
    th: [...NAMED, 'colspan', 'rowspan', 'scope'],
    time: [...NAMED, 'datetime'],
    ul: NAMED,
  },
  renamed: {},
  rewritten: { img: ampImage },
};

/** The readable page's body as an AMP page may have it. */
export function ampBody(html: string): string {
  return restrictedHtml(html, AMP_HTML);
}

/** The runtime must know a picture's place before it has come. */
function ampImage({ attributes }: HtmlElement): HtmlElement {
  const { width, height, ...rest } = attributes;
  const isSized = isPixels(width) && isPixels(height);
  const image: HtmlElement = {
    tag: 'amp-img',
    attributes: isSized
      ? { ...rest, width, height, layout: 'responsive' }
      : { ...rest, layout: 'fill' },
    children: [],
  };
  return isSized ? image : { tag: 'div', attributes: { class: 'frame' }, children: [image] };
}

const isPixels = (value: string | undefined): value is string =>
  value !== undefined && /^[1-9]\d{0,4}$/.test(value);
