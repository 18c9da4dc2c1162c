import { hasAncestor, textOf, type PageElement } from '../tree/element';
import type { PageTree } from '../tree/parse';
import { textValue, type JsonObject } from './json-ld';
import type { MetaTags } from './meta-tags';

/** A date as the page's data gives it, and the words printed for it where there are any. */
export interface StatedDate {
  value: string;
  printed: string | null;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'pub_date',
  'publish-date',
  'published_at',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date.release',
  'article_date_original',
  'og:pubdate',
  'datecreated',
  'date',
];
const UPDATED_META = ['article:modified_time', 'og:updated_time', 'datemodified', 'lastmod'];
const MOST_TIMES = 20;

/** Every date that data and `<time>` elements give, the most trustworthy first. */
export function statedDates(
  tree: PageTree,
  meta: MetaTags,
  story: JsonObject,
): { published: StatedDate[]; updated: StatedDate[] } {
  const times = tree.times.slice(0, MOST_TIMES);
  const unprinted = (value: string): StatedDate => ({ value, printed: null });
  return {
    published: [
      ...[story['datePublished'], story['dateCreated']]
        .flatMap((date) => textValue(date) ?? [])
        .map(unprinted),
      ...times.filter(({ attributes }) => attributes['itemprop'] === 'datePublished').map(dateOf),
      ...meta.all(...PUBLISHED_META).map(unprinted),
      ...times.filter(isStoryTime).map(dateOf),
    ],
    updated: [
      ...[story['dateModified']].flatMap((date) => textValue(date) ?? []).map(unprinted),
      ...meta.all(...UPDATED_META).map(unprinted),
    ],
  };
}

const dateOf = (element: PageElement): StatedDate => {
  const printed = textOf(element, 200);
  return {
    value: element.attributes['datetime'] ?? element.attributes['content'] ?? printed,
    printed,
  };
};

/** Teasers in lists and side bars carry dates of their own. */
function isStoryTime(element: PageElement): boolean {
  return !hasAncestor(element, ({ name }) => name === 'aside' || name === 'nav' || name === 'li');
}
