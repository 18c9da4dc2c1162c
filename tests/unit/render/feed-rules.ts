import { XMLParser } from 'fast-xml-parser';

/* Rules of the W3C feed validator that its own test cases tell, for RSS 2.0 and Atom. */

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? String((value as Node)['#text'] ?? '')
    : String(value);

interface RssFeed {
  channel: Node;
  items: Node[];
}

export function readRss(xml: string): RssFeed | null {
  const { rss } = parser.parse(xml) as { rss?: { channel?: Node } };
  const channel = listOf(rss?.channel)[0];
  if (typeof channel !== 'object' || channel === null) return null;
  return { channel: channel as Node, items: listOf((channel as Node).item) as Node[] };
}

const words = (list: string) => list.split(' ');

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
  channel: ['title', 'link', 'description'],
  image: ['title', 'link'],
  textInput: ['title', 'link', 'description'],
};

function partsOf({ channel, items }: RssFeed): Array<[kind: string, node: Node]> {
  const inner = (name: string) =>
    listOf(channel[name])
      .filter((node): node is Node => typeof node === 'object')
      .map((node): [string, Node] => [name, node]);
  const all = items.map((item): [string, Node] => ['item', item]);
  return [['channel', channel], ...inner('image'), ...inner('textInput'), ...all];
}

const lacks = (name: string) => (feed: RssFeed) =>
  partsOf(feed).some(
    ([kind, node]) => REQUIRED[kind]?.includes(name) === true && node[name] === undefined,
  );

const datesOf = ({ channel, items }: RssFeed) =>
  [channel.pubDate, channel.lastBuildDate, ...items.map(({ pubDate }) => pubDate)]
    .flatMap(listOf)
    .map(textOf);

const DAYS = words('Sun Mon Tue Wed Thu Fri Sat');
const MONTHS = words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
const DATE = /^(\w{3}), (\d{1,2}) (\w{3}) (\d{4}) \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT)$/;

/** The one form of RFC 2822 that readers agree on, of a day that there is, under its own name. */
function isDate(date: string): boolean {
  const [, name, day, month, year] = DATE.exec(date) ?? [];
  if (!name) return false;
  const moment = new Date(Date.UTC(Number(year), MONTHS.indexOf(month!), Number(day)));
  return moment.getUTCDate() === Number(day) && DAYS[moment.getUTCDay()] === name;
}

/** By the validator's name for what is wrong; true where a feed has it. */
export const RSS_RULES: Readonly<Record<string, (feed: RssFeed) => boolean>> = {
  DuplicateElement: (feed) =>
    partsOf(feed).some(([kind, node]) => ONCE[kind]?.some((name) => listOf(node[name]).length > 1)),
  InvalidRFC2822Date: (feed) => datesOf(feed).some((date) => !isDate(date)),
  MissingTitle: lacks('title'),
  MissingLink: lacks('link'),
  MissingDescription: lacks('description'),
};

/** Where a reader finds the feed again; the cases have none for its absence. */
export function hasSelfLink({ channel }: RssFeed): boolean {
  return listOf(channel['atom:link']).some((link) => (link as Node)['@_rel'] === 'self');
}
