import sanitizeHtml, { type IOptions, type Transformer } from 'sanitize-html';

import { PLAYER_HOSTS } from '../embeds';
import { absoluteUrl, safeUrl } from '../links';
import { legalText } from '../sanitize/legal-text';
import { parseHtml } from './parse';
import { serializeHtml } from './serialize';

const names = (list: string): string[] => list.split(' ');

/**
 * The advisories against sanitize-html say what never to allow: svg, math, textarea, xmp, option,
 * style, noscript and the SVG animations; nor classes, styles or ids, which restyle or shadow
 * parts of the page around.
 */
const STRICT: IOptions = {
  allowedTags: names(
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt ' +
      'em figcaption figure h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ol p pre q rp rt ' +
      'ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul ' +
      'var wbr',
  ),
  allowedAttributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    iframe: ['src', 'width', 'height', 'allowfullscreen'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'type', 'reversed'],
    q: ['cite'],
    td: ['colspan', 'rowspan', 'headers'],
    th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'], iframe: ['https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
  allowedIframeHostnames: [...PLAYER_HOSTS],
  allowIframeRelativeUrls: false,
  disallowedTagsMode: 'discard',
  exclusiveFilter: ({ tag, attribs }) => (tag === 'iframe' || tag === 'img') && !attribs.src,
  nonTextTags: names(
    'script style textarea option xmp noscript noembed noframes plaintext template',
  ),
  /** Deeper elements lose their tags, not their text. */
  nestingLimit: 100,
};

const WITHOUT_FRAMES: IOptions = {
  ...STRICT,
  allowedTags: (STRICT.allowedTags as string[]).filter((tag) => tag !== 'iframe'),
};

/** Fewer can't be nested deep enough to matter. */
const MANY_TAGS = 2_000;

export interface FragmentOptions {
  /** Whether the players of known providers may stand in frames. */
  frames?: boolean;
  /** Put before links, and before sources, that are paths: a feed is read elsewhere. */
  siteUrl?: string | null;
  mediaUrl?: string | null;
}

/** HTML that can do nothing but show text, tables, pictures, links and, where wanted, players. */
export function sanitizeFragment(html: string, fragment: FragmentOptions = {}): string {
  const { frames = true, siteUrl = null, mediaUrl = null } = fragment;
  const strict = frames ? STRICT : WITHOUT_FRAMES;
  const origins = { href: siteUrl, cite: siteUrl, src: mediaUrl };
  const clean = sanitizeHtml(ofBoundedDepth(legalText(html)), {
    ...strict,
    transformTags: { '*': mendedAttributes(origins) },
  });
  const legal = legalText(clean);
  // Entities such as `&#11;` become characters; nothing may come after the sanitiser unseen.
  return legal === clean ? clean : sanitizeHtml(legal, strict);
}

/** sanitize-html takes quadratic time in the depth of its input; the tree here has a limit to it. */
function ofBoundedDepth(html: string): string {
  const tags = html.split('<', MANY_TAGS + 1).length - 1;
  return tags < MANY_TAGS ? html : serializeHtml(parseHtml(html));
}

/** Attributes that are whole numbers, or nothing to a browser. */
const COUNTS = ['colspan', 'rowspan', 'span', 'width', 'height', 'start'];

/** The rule for links holds here, too: an address that is neither whole nor a path leads nowhere. */
function mendedAttributes(origins: Readonly<Record<string, string | null>>): Transformer {
  return (tagName, { ...attribs }) => {
    for (const [name, origin] of Object.entries(origins)) {
      const url = attribs[name] === undefined ? null : safeUrl(attribs[name]);
      if (url === null) delete attribs[name];
      else attribs[name] = absoluteUrl(url, origin);
    }
    for (const name of COUNTS) {
      if (attribs[name] !== undefined && !/^-?\d{1,4}$/.test(attribs[name])) delete attribs[name];
    }
    return { tagName, attribs };
  };
}
