import { parametersOf } from '../services/content/query';
import type { ParameterName } from '../services/content/query/parameters';
import {
  ARCHIVE_PARAMETERS,
  LATEST_PARAMETERS,
  PAGE_PARAMETERS,
  RELATED_PARAMETERS,
} from '../services/reading/parameters';
import { SEARCH_PARAMETERS } from '../services/search/search-parameters';
import { READABLE } from '../services/content/readable-types';
import type { ReadableName } from '../services/content/readable-types';

/**
 * Every route that reads content, once: the router, the check of parameters and whoever describes the
 * API (its parameters are in services/content/query/parameters.ts) go by this table.
 */
export interface ReadRoute {
  /** Under /api/newsroom. */
  path: string;
  /** Controller and action. */
  handler: `${string}.${string}`;
  /** What an answer holds, of this type. */
  name: ReadableName;
  /** `page`: one with its `articles`; `months`: `{month, count}`. */
  answers: 'one' | 'many' | 'page' | 'months';
  parameters: readonly ParameterName[];
  /** What a caller must be allowed; the action of the handler itself where nothing stands here. */
  scope?: readonly string[];
  description: string;
}

const permission = (action: string): string => `plugin::newsroom.${action}`;

/** By type: its list, and one by documentId. */
const ofTypes = (Object.entries(READABLE) as Array<[ReadableName, { path: string; what: string }]>)
  .map(([name, { path, what }]): ReadRoute[] => [
    {
      path,
      handler: `${name}.find`,
      name,
      answers: 'many',
      parameters: parametersOf(name, 'many'),
      description: `A list of ${what}s.`,
    },
    {
      path: `${path}/:documentId`,
      handler: `${name}.findOne`,
      name,
      answers: 'one',
      parameters: parametersOf(name, 'one'),
      description: `One ${what} by its documentId.`,
    },
  ])
  .flat();

const article = { name: 'article' } as const;

/** Fixed words before `:documentId`, which takes any. */
const ofArticles: ReadRoute[] = [
  {
    ...article,
    path: '/search',
    handler: 'article.search',
    scope: [permission('article.find')],
    answers: 'many',
    parameters: SEARCH_PARAMETERS,
    description: 'Articles that hold what is sought, each with `highlights` as HTML.',
  },
  {
    ...article,
    path: '/archives',
    handler: 'article.archives',
    scope: [permission('article.find')],
    answers: 'months',
    parameters: ARCHIVE_PARAMETERS,
    description: 'The months with articles and how many each has, the latest first.',
  },
  {
    ...article,
    path: '/articles/latest',
    handler: 'article.latest',
    scope: [permission('article.find')],
    answers: 'many',
    parameters: LATEST_PARAMETERS,
    description: 'The newest articles as cards, by cursor, not counted.',
  },
  {
    ...article,
    path: '/articles/:documentId/related',
    handler: 'article.related',
    scope: [permission('article.find'), permission('article.findOne')],
    answers: 'many',
    parameters: RELATED_PARAMETERS,
    description: 'The articles most related to one, by tags, section and words, the closest first.',
  },
  {
    ...article,
    path: '/articles/drafts',
    handler: 'article.findDrafts',
    answers: 'many',
    parameters: parametersOf('article', 'many'),
    description: 'The drafts, the newest change first.',
  },
  {
    ...article,
    path: '/articles/by-slug/:slug',
    handler: 'article.findBySlug',
    // Whoever may read an article may read it by its slug: no permission of its own to grant.
    scope: [permission('article.findOne')],
    answers: 'one',
    parameters: parametersOf('article', 'one'),
    description: 'One article by its slug, present or former.',
  },
];

const PAGED = ['section', 'author', 'tag'] as const;

/** Before those of documentIds, too. */
const pages = PAGED.map((name): ReadRoute => {
  const { path, what } = READABLE[name];
  return {
    path: `${path}/by-slug/:slug`,
    handler: `${name}.findPage`,
    name,
    scope: [permission(`${name}.findOne`), permission('article.find')],
    answers: 'page',
    parameters: PAGE_PARAMETERS,
    description: `One ${what} by its slug with its newest articles, all in one request.`,
  };
});

export const READS: readonly ReadRoute[] = [...ofArticles, ...pages, ...ofTypes];
