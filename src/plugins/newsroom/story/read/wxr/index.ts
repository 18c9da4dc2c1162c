import type { DeclaredTerm, Reader, SourceFacts, SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { textOf, xmlReader } from '../xml';
import type { RecordEvent } from '../xml';
import { itemRecords } from './item';
import { declaredAuthor } from './people';
import { Site } from './site';
import { declaredCategory, declaredTag, declaredTerm } from './terms';

/**
 * WordPress eXtended RSS, the export of WordPress and WordPress.com, 1.0 to 1.2: RSS 2.0 with the
 * posts' own fields in namespaces (wp-admin/includes/export.php; the importer's parsers are the
 * nearest to a specification). Squarespace and others write the same.
 */
const RULES = {
  containers: new Set(['rss', 'channel']),
  repeating: new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term']),
  home: new Set(['rss']),
};

/**
 * WordPress writes the type behind body, dates and status, so that all of these are there if it is.
 */
function wxrReader(format: string): Reader {
  return xmlReader<Site>({
    format,
    rules: RULES,
    items: new Set(['item']),
    lastField: 'wp:post_type',
    begin: ({ language, types }) => new Site(format, language, types ?? []),
    record: recordsOf,
    end: ({ unreadTypes }) => unreadTypes.problems(),
  });
}

function* recordsOf(event: RecordEvent, site: Site): Generator<SourceRecord, void> {
  const { element, line } = event;
  switch (element.name) {
    case 'item':
      yield* itemRecords(event, site);
      return;
    case 'wp:author': {
      const author = declaredAuthor(element);
      site.authors.add(author);
      yield author;
      return;
    }
    case 'wp:category':
      yield* categoryRecords(declaredCategory(element), line, site);
      return;
    case 'wp:tag':
      yield declaredTag(element);
      return;
    case 'wp:term':
      yield declaredTerm(element);
      return;
    default:
      yield* facts(element.name, textOf(element).trim(), site);
  }
}

function* categoryRecords(
  category: DeclaredTerm,
  line: number,
  site: Site,
): Generator<SourceRecord, void> {
  site.addCategory(category.id, category.name);
  const { slug, name } = category;
  const parent = site.categoryParents.place(slug ?? name, category.parent);
  if (parent !== category.parent)
    yield problem('NEWSROOM_PARENT_CYCLE', { id: slug ?? name }, line);
  yield { ...category, parent };
}

const FACTS: Record<string, (value: string, site: Site) => Omit<SourceFacts, 'kind'>> = {
  title: (siteTitle) => ({ siteTitle }),
  language: (language) => ({ language }),
  link: (value, site) => ({ siteUrl: site.url ?? value }),
  'wp:base_site_url': (value, site) => ({ siteUrl: site.url ?? value }),
  'wp:base_blog_url': (siteUrl) => ({ siteUrl }),
  'wp:wxr_version': (version) => ({ version }),
};

function* facts(name: string, value: string, site: Site): Generator<SourceRecord, void> {
  if (value === '' || !Object.hasOwn(FACTS, name)) return;
  const told: SourceFacts = { kind: 'source', ...FACTS[name]!(value, site) };
  site.learn(told);
  yield told;
}

const COUNTS = [
  'posts',
  'pages',
  'attachments',
  'authors',
  'categories',
  'tags',
  'comments',
] as const;

/** Fields that no other format has: the file may be cut out of another, or lack its head. */
const MARK =
  /<wp:(?:wxr_version|post_type|post_id|author|base_(?:site|blog)_url|category|status)\b|xmlns:\w+=["']https?:\/\/wordpress\.org\/export\/[\d.]+\/?["']|<!-- This is a WordPress eXtended RSS/;
const SQUARESPACE = /squarespace|sqs-block/i;

export const WXR: FormatReader = {
  title: 'WordPress export (WXR 1.0 to 1.2), also of WordPress.com',
  read: wxrReader('wxr'),
  endings: ['.wxr'],
  looksLike: (head) => MARK.test(head),
  counts: COUNTS,
};

export const SQUARESPACE_WXR: FormatReader = {
  title: 'Squarespace export, a dialect of WXR',
  read: wxrReader('squarespace'),
  endings: [],
  looksLike: (head) => MARK.test(head) && SQUARESPACE.test(head),
  counts: COUNTS,
};
