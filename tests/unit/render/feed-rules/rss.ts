import { allOf, childrenOf, hasSame, isBlank, lacks, repeats, words, type FeedNode } from './tree';
import * as is from './values';

export type FeedRule = (root: FeedNode) => boolean;

/** What may stand once in each part of a feed. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  channel: words(
    'title link description language copyright managingEditor webMaster pubDate lastBuildDate ' +
      'generator docs ttl image cloud skipDays skipHours textInput',
  ),
  image: words('title link url description width height'),
  textInput: words('title link name description'),
  item: words('title link description author comments guid pubDate source dc:rights'),
};

/** What must stand in each part. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  channel: words('title link description'),
  image: words('title link'),
  textInput: words('title link description'),
};

/** Attributes that must stand on an element. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  rss: words('version'),
  enclosure: words('url length type'),
  source: words('url'),
  cloud: words('domain path port protocol registerProcedure'),
};

const partsOf = (rss: FeedNode) => allOf(rss, 'channel', 'image', 'textInput', 'item');
const itemsOf = (rss: FeedNode) => allOf(rss, 'item');

const missing =
  (name: string): FeedRule =>
  (rss) =>
    partsOf(rss).some((part) => REQUIRED[part.name]?.includes(name) && lacks(part, [name]));

const anyOf =
  (names: readonly string[], isWrong: (node: FeedNode) => boolean): FeedRule =>
  (rss) =>
    allOf(rss, ...names).some(isWrong);

const wrongAttribute = (names: readonly string[], attribute: string, isRight: typeof is.isLink) =>
  anyOf(
    names,
    ({ attributes }) => attributes[attribute] !== undefined && !isRight(attributes[attribute]),
  );

/** The picture of a channel is called and leads as the channel is and does. */
const imageDiffers =
  (name: string): FeedRule =>
  (rss) =>
    allOf(rss, 'channel').some((channel) => {
      const [own] = childrenOf(channel, name);
      const pictures = childrenOf(channel, 'image').flatMap((image) => childrenOf(image, name));
      return pictures.some(({ text }) => text !== own?.text);
    });

const guidsOf = (rss: FeedNode) => itemsOf(rss).flatMap((item) => childrenOf(item, 'guid'));

/** By default the identifier of an item is an address that leads to it. */
const isPermanentLink = ({ attributes }: FeedNode) => attributes.isPermaLink !== 'false';

/** By the validator's name for what is wrong; true where a document of RSS 2.0 has it. */
export const RSS_RULES: Readonly<Record<string, FeedRule>> = {
  DuplicateElement: (rss) =>
    repeats(rss, ['channel']) || partsOf(rss).some((part) => repeats(part, ONCE[part.name]!)),
  DuplicateEnclosure: (rss) => itemsOf(rss).some((item) => repeats(item, ['enclosure'])),
  DuplicateValue: (rss) =>
    hasSame(guidsOf(rss).map(({ text }) => text)) ||
    allOf(rss, 'skipDays', 'skipHours').some(({ children }) =>
      // Midnight has two names.
      hasSame(children.map(({ text }) => text.replace(/^24$/, '0'))),
    ),
  InvalidRFC2822Date: anyOf(['pubDate', 'lastBuildDate'], ({ text }) => !is.isRfc822(text)),
  MissingTitle: missing('title'),
  MissingLink: missing('link'),
  MissingDescription: missing('description'),
  MissingElement: (rss) =>
    lacks(rss, ['channel']) ||
    allOf(rss, 'image').some((image) => lacks(image, ['url'])) ||
    allOf(rss, 'textInput').some((input) => lacks(input, ['name'])) ||
    allOf(rss, 'skipDays').some((days) => lacks(days, ['day'])),
  MissingGuid: (rss) => itemsOf(rss).some((item) => lacks(item, ['guid'])),
  MissingAttribute: anyOf(Object.keys(ATTRIBUTES), ({ name, attributes }) =>
    ATTRIBUTES[name]!.some((attribute) => attributes[attribute] === undefined),
  ),
  MissingSelf: (rss) =>
    !allOf(rss, 'atom:link').some(({ attributes }) => attributes.rel === 'self'),
  ItemMustContainTitleOrDescription: (rss) =>
    itemsOf(rss).some((item) => childrenOf(item, 'title', 'description').every(isBlank)),
  NeedDescriptionBeforeContent: (rss) =>
    itemsOf(rss).some(({ children }) => {
      const at = (name: string) => children.findIndex((child) => child.name === name);
      const [content, description] = [at('content:encoded'), at('description')];
      return content !== -1 && (description === -1 || description > content);
    }),
  InvalidContact: anyOf(
    words('managingEditor webMaster author'),
    ({ text }) => !is.isMailAddress(text.trim().replace(/ \(.*\)$/, '')),
  ),
  InvalidLink: anyOf(words('link docs url comments'), ({ text }) => !is.isLink(text.trim())),
  InvalidURLAttribute: wrongAttribute(['enclosure'], 'url', is.isLink),
  InvalidIntegerAttribute: (rss) =>
    wrongAttribute(['enclosure'], 'length', is.isCount)(rss) ||
    wrongAttribute(['cloud'], 'port', is.isPositive)(rss),
  InvalidMIMEAttribute: wrongAttribute(['enclosure'], 'type', is.isMediaType),
  InvalidLanguage: anyOf(['language', 'dc:language'], ({ text }) => !is.isLanguage(text.trim())),
  InvalidHttpGUID: (rss) =>
    guidsOf(rss).some((guid) => isPermanentLink(guid) && !is.isIri(guid.text)),
  InvalidPermalink: (rss) =>
    guidsOf(rss).some(
      (guid) => isPermanentLink(guid) && is.isIri(guid.text) && !is.isLink(guid.text),
    ),
  NotSufficientlyUnique: (rss) => guidsOf(rss).some(({ text }) => /^\d{1,6}$/.test(text)),
  ImageTitleDoesntMatch: imageDiffers('title'),
  ImageLinkDoesntMatch: imageDiffers('link'),
  SecurityRisk: anyOf(
    ['description', 'content:encoded'],
    ({ text }) => is.hasProgram(text) || is.hasHandler(text),
  ),
};
