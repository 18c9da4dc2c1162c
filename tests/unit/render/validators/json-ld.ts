import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { failing, isWhole } from './html';

const VOCABULARY = path.join(
  __dirname,
  '../../../../../shared/schemas/schemaorg/schemaorg-current-https.jsonld',
);
if (!existsSync(VOCABULARY))
  console.info('schema.org is not at ../shared: its words are not checked.');

let known: ReadonlySet<string> | null = null;

function vocabulary(): ReadonlySet<string> {
  const { '@graph': graph } = JSON.parse(readFileSync(VOCABULARY, 'utf8')) as {
    '@graph': Array<{ '@id': string }>;
  };
  return new Set(graph.map((node) => node['@id'].replace(/^schema:/, '')));
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

interface Article {
  headline: string;
  url: string;
  datePublished?: string;
  dateModified?: string;
  author?: Array<{ name: string; url?: string }>;
  image?: Array<{ url: string }>;
}

/** schema.org's own words, and what Google asks of an article (Google Search Central, Article). */
export function jsonLd(text: string): string[] {
  const article = JSON.parse(text) as Article;
  known ??= existsSync(VOCABULARY) ? vocabulary() : null;
  const { url, author = [], image = [], datePublished, dateModified } = article;
  return [
    ...namesIn(article).filter((name) => known?.has(name) === false),
    ...failing({
      'a date that is none': [datePublished, dateModified].every(
        (date) => date === undefined || ISO_DATE.test(date),
      ),
      'an address that is not whole': [url, ...image.map((each) => each.url)].every(isWhole),
      'an author without a name': author.every(({ name }) => name.trim() !== ''),
      'nothing of null': !/:\s*null\b/.test(text.replace(/"(?:[^"\\]|\\.)*"(?!\s*:)/g, '')),
    }),
  ];
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '@type') return [String(inner)];
    return key.startsWith('@') ? [] : [key, ...namesIn(inner)];
  });
}
