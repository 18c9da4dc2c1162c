import type { Reader, SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { plainText } from '../values/plain-text';
import { textOf, xmlReader } from '../xml';
import type { RecordEvent, XmlElement } from '../xml';
import { Fields } from '../xml/fields';
import { isWebPage } from '../web-page';
import { webAddress } from './addresses';
import { atomEntry, DATES, peopleOf } from './atom-entry';
import type { AtomFeed } from './atom-entry';
import { atomHtml } from './atom-text';
import { bloggerKind } from './blogger-kind';
import { readDate } from './dates';
import { FeedFacts } from './feed-facts';

/** Atom 1.0 (RFC 4287) and 0.3, and Blogger's backup, which is Atom with every kind of thing as an entry. */
function atomReader(format: 'atom' | 'blogger'): Reader {
  return xmlReader<AtomFeed>({
    format: 'Atom',
    rules: {
      containers: new Set(['feed']),
      repeating: new Set(['entry']),
      home: new Set(['atom']),
    },
    items: new Set(['entry']),
    lastField: null,
    begin: ({ language }) =>
      Object.assign(new FeedFacts(format, language), { people: [], base: null }),
    *container({ attributes }, feed) {
      yield { kind: 'source', version: versionOf(attributes) };
      feed.base = webAddress(attributes['xml:base'], null);
      yield feed.learn({ language: attributes['xml:lang'] ?? null });
    },
    record: (event, feed) =>
      event.element.name === 'entry' ? entryRecords(event, feed) : facts(event.element, feed),
  });
}

/** By the namespace: the drafts had one of their own, and an attribute as well. */
function versionOf(attributes: Readonly<Record<string, string>>): string | null {
  const namespaces = Object.values(attributes).join(' ');
  if (/w3\.org\/2005\/atom/i.test(namespaces)) return '1.0';
  return attributes['version'] ?? (/purl\.org\/atom/i.test(namespaces) ? '0.3' : null);
}

function* entryRecords(event: RecordEvent, feed: AtomFeed): Generator<SourceRecord, void> {
  const fields = new Fields(event.element);
  const { line } = event;
  const id = fields.text('id');
  const isNew = feed.ids.isNew(id);
  if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' }, line);
  const kind = bloggerKind(fields);
  if (kind !== 'post' && kind !== 'page') {
    yield { kind: 'other', type: kind, id: isNew ? id : null, commentCount: null, line };
    return;
  }
  yield* readDate(fields, DATES, { id, line });
  const post = atomEntry(event, fields, feed);
  yield { ...post, type: kind, id: isNew ? post.id : null };
}

function* facts(element: XmlElement, feed: AtomFeed): Generator<SourceRecord, void> {
  switch (element.name) {
    case 'title':
      yield feed.learn({ siteTitle: plainText(atomHtml(element)) });
      return;
    case 'link': {
      const { rel = 'alternate', href } = element.attributes;
      if (rel === 'alternate')
        yield feed.learn({ siteUrl: webAddress(href ?? textOf(element), null) });
      return;
    }
    case 'dc:language':
      yield feed.learn({ language: textOf(element).trim() || null });
      return;
    case 'author':
      feed.people.push(...(peopleOf(new Fields({ ...element, children: [element] })) ?? []));
      return;
    case 'rights':
    case 'copyright':
      feed.copyright ??= plainText(atomHtml(element));
  }
}

const ROOT = /<(?:[\w-]{1,20}:)?feed[\s>]/i;
const BLOGGER =
  /schemas\.google\.com\/blogger\/20|<generator\b[^>]{0,200}>\s*Blogger\b|tag:blogger\.com,1999/i;

export const ATOM: FormatReader = {
  title: 'Atom feed (0.3 and 1.0)',
  read: atomReader('atom'),
  endings: ['.atom'],
  looksLike: (head) => head.startsWith('<') && !isWebPage(head) && ROOT.test(head),
  counts: ['posts'],
};

export const BLOGGER_ATOM: FormatReader = {
  title: 'Blogger backup, Atom',
  read: atomReader('blogger'),
  endings: [],
  looksLike: (head) => head.startsWith('<') && ROOT.test(head) && BLOGGER.test(head),
  counts: ['posts', 'pages', 'comments'],
};
