import type { SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { plainText } from '../values/plain-text';
import { htmlOf, textOf, xmlReader } from '../xml';
import type { ContainerEvent, RecordEvent } from '../xml';
import { isWebPage } from '../web-page';
import { webAddress } from './addresses';
import { cdfItem } from './cdf-item';
import { FeedFacts } from './feed-facts';
import { rssItem } from './rss-item';

/**
 * RSS of every kind: 0.90 and 1.0 (RDF), 0.91 to 0.94 and 2.0 (Netscape, UserLand), and CDF, which
 * came before. https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec
 */
const readRss = xmlReader<FeedFacts>({
  format: 'RSS',
  rules: {
    containers: new Set(['rss', 'rdf:RDF', 'RDF', 'channel', 'CHANNEL']),
    repeating: new Set(['item', 'ITEM']),
    home: new Set(['rss']),
  },
  items: new Set(['item', 'ITEM']),
  lastField: null,
  isLastResort: true,
  begin: ({ language }) => new FeedFacts('rss', language),
  *container(event) {
    const version = versionOf(event);
    if (version !== null) yield { kind: 'source', version };
  },
  record: recordsOf,
});

function* recordsOf(event: RecordEvent, feed: FeedFacts): Generator<SourceRecord, void> {
  const { element } = event;
  switch (element.name) {
    case 'item':
      yield* rssItem(event, feed);
      return;
    case 'ITEM':
      yield* cdfItem(event, feed);
      return;
    case 'title':
    case 'TITLE':
    case 'dc:title':
      yield feed.learn({ siteTitle: plainText(htmlOf(element)) });
      return;
    case 'link':
      yield feed.learn({ siteUrl: webAddress(textOf(element), null) });
      return;
    case 'language':
    case 'dc:language':
      yield feed.learn({ language: textOf(element).trim() || null });
      return;
    case 'copyright':
    case 'dc:rights':
      feed.copyright ??= textOf(element).trim() || null;
  }
}

/** RDF says it by its namespace: Netscape's own for 0.90, the one of RSS-DEV for 1.0. */
function versionOf({ name, attributes }: ContainerEvent): string | null {
  if (name === 'rss') return attributes['version'] ?? null;
  if (name !== 'rdf:RDF') return null;
  const namespaces = Object.values(attributes).join(' ');
  if (/netscape\.com\/rdf\/simple\/0\.9/i.test(namespaces)) return '0.90';
  return /purl\.org\/rss\/1\.0\//i.test(namespaces) ? '1.0' : null;
}

const ROOT =
  /<(?:[\w-]{1,20}:)?(?:rss|RDF)[\s>]|^(?:<\?xml[^>]{0,200}>|<!--[\s\S]{0,2000}?-->|\s)*<channel[\s>]/i;

export const RSS: FormatReader = {
  title: 'RSS feed (0.90 to 2.0, RDF), and CDF',
  read: readRss,
  endings: ['.rss', '.rdf', '.cdf', '.xml'],
  // Blogs wrote RDF about their pages into comments of them.
  looksLike: (head) => head.startsWith('<') && !isWebPage(head) && ROOT.test(head),
  counts: ['posts'],
};
