import { amp } from './amp';
import { feedProblems } from './feeds';
import { jsonLd } from './json-ld';
import { letter, letterText } from './letter';
import { markdown } from './markdown';
import { oembed } from './oembed';
import { openGraph } from './open-graph';
import { page } from './page';
import { byJsonSchema, byXmlSchema } from './schemas';
import { wireText } from './wire-text';

/** What is wrong with each of a channel's documents; an empty list for nothing. */
export type Validator = (documents: readonly string[]) => Promise<string[][]>;

/** A validator that looks at one document at a time. */
const each =
  (problemsOf: (document: string) => string[] | Promise<string[]>): Validator =>
  (documents) =>
    Promise.all(documents.map(problemsOf));

const both =
  (...validators: Validator[]): Validator =>
  async (documents) => {
    const found = await Promise.all(validators.map((validate) => validate(documents)));
    return documents.map((_, index) => found.flatMap((lists) => lists[index]!));
  };

/** How each channel of the table is held to its format; one without an entry fails its test. */
export const VALIDATORS: Readonly<Record<string, Validator>> = {
  rss: both(byXmlSchema('rss'), each(feedProblems('rss'))),
  atom: both(byXmlSchema('atom'), each(feedProblems('atom'))),
  json: byJsonSchema('json'),
  'sitemap-index': byXmlSchema('sitemap-index'),
  sitemap: byXmlSchema('sitemap'),
  'news-sitemap': byXmlSchema('news-sitemap'),
  jsonld: each(jsonLd),
  opengraph: each(openGraph),
  page: each(page),
  amp: each(amp),
  oembed: each(oembed),
  markdown: each(markdown),
  ninjs: byJsonSchema('ninjs'),
  'ninjs-2': byJsonSchema('ninjs-2'),
  nitf: byXmlSchema('nitf'),
  'newsml-g2': byXmlSchema('newsml-g2'),
  text: each(wireText),
  smartnews: both(byXmlSchema('smartnews'), each(feedProblems('smartnews'))),
  msn: both(byXmlSchema('msn'), each(feedProblems('msn'))),
  flipboard: both(byXmlSchema('flipboard'), each(feedProblems('flipboard'))),
  'apple-news': byJsonSchema('apple-news'),
  newsletter: each(letter),
  'newsletter-text': each(letterText),
};
