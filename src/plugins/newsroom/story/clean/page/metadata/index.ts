import type { StoryAuthor } from '../../../model';
import { foldSpace, isElement } from '../tree/element';
import type { PageTree } from '../tree/parse';
import { addressOf } from './address';
import { isObject, jsonLdObjects, listValue, storyObject, textValue, urlValue } from './json-ld';
import { linkedAddress, MetaTags } from './meta-tags';
import { statedDates, type StatedDate } from './stated-dates';
import { jsonLdAuthors, metaAuthors } from './stated-authors';

/** What a page says about its story in its head and its structured data, nothing of it checked. */
export interface PageMetadata {
  headline: string | null;
  standfirst: string | null;
  people: StoryAuthor[];
  organizations: string[];
  published: StatedDate[];
  updated: StatedDate[];
  language: string | null;
  section: string | null;
  tags: string[];
  canonicalUrl: string | null;
  siteName: string | null;
  leadImage: string | null;
  /** The body as JSON-LD states it, with or without markup. */
  body: string | null;
}

const TITLE_TAIL = / [-–—|•·:»] [^-–—|•·:»]{2,50}$/;

export function readMetadata(tree: PageTree, url: string | null): PageMetadata {
  const meta = new MetaTags(tree.head);
  const objects = jsonLdObjects(tree.jsonLd);
  const story = storyObject(objects) ?? {};
  const publisher = isObject(story['publisher']) ? textValue(story['publisher']['name']) : null;
  const siteName = meta.first('og:site_name', 'application-name') ?? publisher;
  const canonicalUrl = addressOf(
    linkedAddress(tree.head, 'canonical') ?? meta.first('og:url') ?? urlValue(story['url']),
    url,
  );
  const headline = headlineOf(tree, meta, textValue(story['headline']), siteName);
  const standfirst =
    meta.first('og:description', 'description', 'twitter:description') ??
    textValue(story['description']);
  const stated = jsonLdAuthors(story, objects);
  const people = stated.people.length > 0 ? stated.people : metaAuthors(meta, siteName);
  return {
    headline,
    standfirst,
    people,
    organizations: stated.organizations.filter((name) => name !== siteName && name !== publisher),
    ...statedDates(tree, meta, story),
    language: languageOf(tree, meta, textValue(story['inLanguage'])),
    section: meta.first('article:section', 'parsely-section') ?? textValue(story['articleSection']),
    tags: tagsOf(meta, story['keywords']),
    canonicalUrl,
    siteName,
    leadImage: addressOf(
      meta.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ??
        urlValue(story['image']),
      canonicalUrl ?? url,
    ),
    body: textValue(story['articleBody']),
  };
}

/** The headline without the site's name behind it. */
function headlineOf(
  tree: PageTree,
  meta: MetaTags,
  stated: string | null,
  siteName: string | null,
): string | null {
  const title = stated ?? meta.first('og:title', 'twitter:title') ?? foldSpace(tree.title);
  if (title === '') return null;
  if (siteName !== null && title.toLowerCase().endsWith(siteName.toLowerCase())) {
    return title.slice(0, -siteName.length).replace(/[\s\-–—|•·:»]+$/u, '') || title;
  }
  return stated ?? (title.replace(TITLE_TAIL, '') || null);
}

function languageOf(tree: PageTree, meta: MetaTags, stated: string | null): string | null {
  const html = tree.root.children.filter(isElement).find(({ name }) => name === 'html');
  const printed = html?.attributes['lang'] ?? stated ?? meta.first('og:locale', 'content-language');
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec((printed ?? '').trim());
  return code === null ? null : code[0].toLowerCase();
}

function tagsOf(meta: MetaTags, keywords: unknown): string[] {
  const lists = [
    meta.all('article:tag'),
    listValue(keywords),
    meta.all('news_keywords', 'parsely-tags', 'keywords'),
  ];
  const named = lists.find((list) => list.length > 0) ?? [];
  const tags = named.flatMap((list) => list.split(/[,;]/)).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== '' && tag.length <= 80))];
}
