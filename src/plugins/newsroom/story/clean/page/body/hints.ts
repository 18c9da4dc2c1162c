import type { PageElement } from '../tree/element';

/**
 * What the names of classes and ids say about an element, in the general vocabulary of the web's
 * templates. A family is one bit, so that hints of ancestors add up by `|`.
 */
const FAMILIES = {
  article:
    /(?:^|[\s_-])(?:article|story|post|entry|news|blog|hentry)(?:[\s_-]|$)|(?:article|story|post|entry)[_-]*(?:body|content|text|copy|paragraph)/,
  body: /(?:body|content|text|copy|entry|paragraph|prose|rich-?text)(?:[\s_-]|$)/,
  comment: /comment|disqus|respond|discuss|replies|livefyre|coral|viafoura/,
  related:
    /relat|recirc|recommend|also-?like|read-?(?:more|next|also)|more-?(?:from|on|in|news|stories|articles|like)|see-?also|suggest|outbrain|taboola|most-?(?:read|popular|viewed)|popular|trending|latest|next-?(?:article|post|up|story)|prev(?:ious)?-?(?:article|post)|teaser|(?:^|[\s_-])(?:cards?|river|feed|zergnet|revcontent|mostread)(?:[\s_-]|$)/,
  promo:
    /promo|donat|fundrais|support-|membership|callout|call-to-action|(?:^|[\s_-])cta(?:[\s_-]|$)|banner|cross-?sell|upsell|in-?line-?(?:link|rel|module)|house-?ad|marketing|offer|interstitial/,
  advert:
    /advert|sponsor|(?:^|[\s_-])(?:ads?|dfp|gpt|mpu|adslot|adunit|adbox|paid)(?:[\s_-]|$)|ad-?(?:slot|unit|container|wrapper|label)|commercial|google-?ad|leaderboard/,
  share:
    /shar(?:e|ing)|social|addthis|follow|twitter-?btn|facebook|whatsapp|print-?(?:button|link)|tool-?(?:bar|box)|(?:^|[\s_-])(?:tools|print|actions?)(?:[\s_-]|$)|bookmark/,
  signup:
    /news-?letter|sign-?up|subscribe(?!r)|opt-?in|mailing|mail-?chimp|(?:^|[\s_-])(?:join|register|registration)(?:[\s_-]|$)|email-?(?:form|capture)|inbox/,
  wall: /log-?in|sign-?in|cookie|consent|gdpr|privacy|modal|popup|pop-?over|overlay|lightbox|toast|tooltip/,
  caption:
    /caption|(?:image|photo|media|img|picture|figure)[_-]*(?:credit|source|text|description|desc|info|meta|title)|photo-?credit|(?:^|[\s_-])(?:credits?|copyright)(?:[\s_-]|$)|attribution|legend/,
  media:
    /galler|slide-?show|carousel|video|player|audio|podcast|(?:^|[\s_-])(?:media|slides?|thumbs?|thumbnail|image|photo|swiper|slick|lede?-?art|jwplayer)(?:[\s_-]|$)/,
  byline:
    /by-?line|author|contributor|writer|reporter|(?:^|[\s_-])(?:bio|biography|vcard|person)(?:[\s_-]|$)|about-?the/,
  dates:
    /date|(?:^|[\s_-])(?:time|published|posted|updated|modified|timestamp|reading-?time|post-?meta|entry-?meta|meta|metadata|submitted|info)(?:[\s_-]|$)|time-?stamp/,
  tags: /(?:^|[\s_-])(?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|sections?-?label|taxonomy|filed|kicker|eyebrow|rubric|submeta)(?:[\s_-]|$)|tag-?(?:list|cloud|links)|topic-?(?:list|links)/,
  navigation:
    /(?:^|[\s_-])(?:nav|menu|navbar|navigation|breadcrumbs?|crumbs?|pagination|pager|paging|skip|tabs?|dropdown|sub-?menu|mega-?menu|toc|jump)(?:[\s_-]|$)|menu-item|breadcrumb|pagination|nav-?(?:bar|links|item|menu)|page-?(?:numbers|links)|site-?header|masthead|table-of-contents/,
  aside:
    /side-?bar|(?:^|[\s_-])(?:aside|rail|right|widgets?|col-?right|secondary|complementary|module|sticky|supplement(?:al|ary)?)(?:[\s_-]|$)|right-?(?:rail|col)|widget|rail/,
  footer:
    /foot(?!age|ball|note|print|step)|colophon|copyright|legal|(?:^|[\s_-])(?:bottom|disclaimers?|disclosure)(?:[\s_-]|$)|disclaimer|corrections?|boilerplate/,
  quote: /pull-?quote|(?:^|[\s_-])(?:quote|quoted|pull|breakout)(?:[\s_-]|$)/,
  embed: /tweet|instagram|tiktok|facebook-post|(?:^|[\s_-])embed|oembed|reddit/,
  title: /head-?line|(?:^|[\s_-])(?:title|h1|hed)(?:[\s_-]|$)|-title|page-title|heading/,
  standfirst:
    /stand-?first|(?:^|[\s_-])(?:dek|deck|excerpt|summary|subtitle|sub-?head(?:ing|line)?|lead|lede|intro|abstract|description|teaser|blurb)(?:[\s_-]|$)|sub-?(?:title|head)|summary|excerpt/,
  box: /fact-?box|info-?box|(?:^|[\s_-])(?:box|boxed|at-a-glance|factbox|sidebar-box|key-?points|takeaways|highlights?|bullets?|tldr)(?:[\s_-]|$)|summary-?box|key-?(?:points|takeaways)/,
  product:
    /product|(?:^|[\s_-])(?:price|buy|shop|deals?|affiliate|merchant|retailer|widget-product|rating|review-?box|specs?)(?:[\s_-]|$)|affiliate/,
  hiddenish:
    /(?:^|[\s_-])(?:hidden|hide|invisible|visually-?hidden|sr-?only|screen-?reader(?:-?text)?|d-none|offscreen|no-?display|print-?only|show-for-sr|a11y)(?:[\s_-]|$)|visuallyhidden/,
} as const;

export type Family = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

export const bitOf = (family: Family): number => 1 << FAMILY_NAMES.indexOf(family);

const PATTERNS = Object.values(FAMILIES);
const LONGEST_NAMES = 300;
const SPACE = /\s+/;
const CAMEL = /([a-z])([A-Z])/g;

/** Templates share their names with all pages of a site, and many with all sites. */
const NAMES = new Map<string, number>();
const MOST_NAMES = 10_000;

/** The families that an element's own names belong to. Names repeat, so a page shares one memory. */
export class Hints {
  private readonly known = new Map<string, number>();

  of({ attributes: { class: classes, id, itemprop } }: PageElement): number {
    return this.in(classes) | this.in(id) | this.in(itemprop);
  }

  private in(names: string | undefined): number {
    if (names === undefined) return 0;
    const known = this.known.get(names);
    if (known !== undefined) return known;
    let hints = 0;
    for (const name of names.slice(0, LONGEST_NAMES).split(SPACE)) hints |= hintsOfName(name);
    this.known.set(names, hints);
    return hints;
  }
}

function hintsOfName(name: string): number {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const hints = readName(name);
  if (NAMES.size >= MOST_NAMES) NAMES.clear();
  NAMES.set(name, hints);
  return hints;
}

/** No family's pattern reaches over a space, so each name can be read by itself. */
function readName(name: string): number {
  const plain = name.replace(CAMEL, '$1-$2').toLowerCase();
  let hints = 0;
  for (let index = 0; index < PATTERNS.length; index += 1) {
    if (PATTERNS[index]!.test(plain)) hints |= 1 << index;
  }
  return hints;
}
