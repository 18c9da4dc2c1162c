import { NewsroomError } from '../../errors';
import type { Reader, SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { cutRecord, halfRecord } from '../records/half';
import { plainText } from '../values/plain-text';
import { openXml, textOf } from '../xml';
import type { RecordRules, XmlElement, XmlEvent } from '../xml';
import { Fields } from '../xml/fields';
import { webAddress } from './addresses';
import { atomEntry, peopleOf } from './atom-entry';
import type { AtomFeed } from './atom-entry';
import { atomHtml } from './atom-text';
import { bloggerKind } from './blogger-kind';
import { FeedFacts } from './feed-facts';

type RecordEvent = Extract<XmlEvent, { kind: 'record' }>;

/** Atom 1.0 (RFC 4287) and 0.3, and Blogger's backup, which is Atom with every kind of thing as an entry. */
const RULES: RecordRules = {
  containers: new Set(['feed']),
  repeating: new Set(['entry']),
  home: new Set(['atom']),
};

function atomReader(format: 'atom' | 'blogger'): Reader {
  return async function* readAtom(chunks, hints) {
    const feed: AtomFeed = Object.assign(new FeedFacts(format, hints.language), { people: [] });
    const { encoding, events } = await openXml(chunks, hints, RULES);
    yield { kind: 'source', encoding };
    let isAny = false;
    for await (const event of events) {
      if (event.kind === 'problem') yield event;
      else {
        isAny ||= event.kind !== 'record' || event.element.name === 'entry';
        yield* recordsOf(event, feed);
      }
    }
    if (!isAny) {
      throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format: 'Atom' });
    }
  };
}

function* recordsOf(event: XmlEvent, feed: AtomFeed): Generator<SourceRecord, void> {
  if (event.kind === 'half-record') {
    if (/^entry$/i.test(event.name)) yield halfRecord(event.line);
    return;
  }
  if (event.kind === 'container') {
    yield { kind: 'source', version: versionOf(event.attributes) };
    yield feed.learn({ language: event.attributes['xml:lang'] ?? null });
    return;
  }
  if (!event.isClosed) yield* cutRecord(event.element.name, event.line);
  else if (event.element.name === 'entry') yield* entryRecords(event, feed);
  else yield* facts(event.element, feed);
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
  looksLike: (head) => head.startsWith('<') && ROOT.test(head),
  counts: ['posts'],
};

export const BLOGGER_ATOM: FormatReader = {
  title: 'Blogger backup, Atom',
  read: atomReader('blogger'),
  endings: [],
  looksLike: (head) => head.startsWith('<') && ROOT.test(head) && BLOGGER.test(head),
  counts: ['posts', 'pages', 'comments'],
};
