/* Made from docs/openapi.json: `npm run generate` writes it anew. */

import { ask, segment } from '../newsroom';
import type { Newsroom, Options, Told } from '../newsroom';
import type { RowFor } from '../shapes';
import type {
  Article,
  ArticleSelection,
  ArticleCard,
  Author,
  AuthorSelection,
  Contributor,
  ContributorSelection,
  Correction,
  CorrectionSelection,
  Credit,
  CreditSelection,
  RelatedPost,
  RelatedPostSelection,
  Section,
  SectionSelection,
  Tag,
  TagSelection,
  Highlights,
  ArchiveMonth,
  ArticleField,
  ArticleSort,
  ArticleFilters,
  ArticlePopulate,
  ArticleInput,
  AuthorField,
  AuthorSort,
  AuthorFilters,
  AuthorPopulate,
  AuthorInput,
  ContributorField,
  ContributorSort,
  ContributorFilters,
  ContributorPopulate,
  ContributorInput,
  CorrectionField,
  CorrectionSort,
  CorrectionFilters,
  CorrectionInput,
  CreditField,
  CreditSort,
  CreditFilters,
  CreditPopulate,
  CreditInput,
  RelatedPostField,
  RelatedPostSort,
  RelatedPostFilters,
  RelatedPostPopulate,
  RelatedPostInput,
  SectionField,
  SectionSort,
  SectionFilters,
  SectionPopulate,
  SectionInput,
  TagField,
  TagSort,
  TagFilters,
  TagInput,
  ListMeta,
  OneMeta,
  Change,
  ChangesMeta,
} from './types';

export interface SearchArticlesQuery {
  /** What is sought: all of the words, "a phrase", begin* for what begins so, -word for what must not be in it. */
  q: string;
  /** The best matches first, or the newest. */
  by?: 'relevance' | 'date';
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: ArticleFilters;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** Slug of the section. */
  section?: string;
  /** Slug of an author. */
  author?: string;
  /** Slug of a tag. */
  tag?: string;
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** Articles that hold what is sought, each with `highlights` as HTML: `GET /search`. */
export const searchArticles = <Query extends SearchArticlesQuery>(
  newsroom: Newsroom,
  query: Query,
  options?: Options,
): Promise<
  {
    data: Array<
      RowFor<Query, Article, ArticleSelection, { full: Article; card: ArticleCard }> & {
        highlights: Highlights;
      }
    >;
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/search`, { ...options, query });

export interface FindArchivesQuery {
  /** The default one without it. */
  locale?: string;
  /** Slug of the section. */
  section?: string;
  /** Slug of an author. */
  author?: string;
  /** Slug of a tag. */
  tag?: string;
}

/** The months with articles and how many each has, the latest first: `GET /archives`. */
export const findArchives = (
  newsroom: Newsroom,
  query?: FindArchivesQuery,
  options?: Options,
): Promise<{ data: Array<ArchiveMonth>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/archives`, { ...options, query });

export interface FindLatestArticlesQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: ArticleFilters;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** Slug of the section. */
  section?: string;
  /** Slug of an author. */
  author?: string;
  /** Slug of a tag. */
  tag?: string;
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** The newest articles as cards, by cursor, not counted: `GET /articles/latest`. */
export const findLatestArticles = <Query extends FindLatestArticlesQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Array<RowFor<Query, ArticleCard, ArticleSelection, { card: ArticleCard; full: Article }>>;
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/articles/latest`, { ...options, query });

export interface FindRelatedArticlesQuery {
  /** How many at most. */
  limit?: string;
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
}

/** The articles most related to one, by tags, section and words, the closest first: `GET /articles/{documentId}/related`. */
export const findRelatedArticles = <Query extends FindRelatedArticlesQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Array<RowFor<Query, ArticleCard, ArticleSelection, { card: ArticleCard; full: Article }>>;
    meta: OneMeta;
  } & Told
> => ask(newsroom, 'GET', `/articles/${segment(documentId)}/related`, { ...options, query });

export interface FindArticleDraftsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: ArticleFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<ArticleSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** Slug of the section. */
  section?: string;
  /** Slug of an author. */
  author?: string;
  /** Slug of a tag. */
  tag?: string;
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** The drafts, newest change first: `GET /articles/drafts`. */
export const findArticleDrafts = (
  newsroom: Newsroom,
  query?: FindArticleDraftsQuery,
  options?: Options,
): Promise<{ data: Array<ArticleSelection>; meta: ListMeta } & Told> =>
  ask(newsroom, 'GET', `/articles/drafts`, { ...options, query });

export interface FindArticleBySlugQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
}

/** One article by its slug, or by a former one, which `meta` tells: `GET /articles/by-slug/{slug}`. */
export const findArticleBySlug = <Query extends FindArticleBySlugQuery = Record<never, never>>(
  newsroom: Newsroom,
  slug: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: RowFor<Query, Article, ArticleSelection, { full: Article; card: ArticleCard }>;
    meta: OneMeta;
  } & Told
> => ask(newsroom, 'GET', `/articles/by-slug/${segment(slug)}`, { ...options, query });

export interface FindSectionPageQuery {
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** One section by its slug with its newest articles, all in one request: `GET /sections/by-slug/{slug}`. */
export const findSectionPage = <Query extends FindSectionPageQuery = Record<never, never>>(
  newsroom: Newsroom,
  slug: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Section & {
      articles: Array<
        RowFor<Query, ArticleCard, ArticleSelection, { card: ArticleCard; full: Article }>
      >;
    };
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/sections/by-slug/${segment(slug)}`, { ...options, query });

export interface FindAuthorPageQuery {
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** One author by its slug with its newest articles, all in one request: `GET /authors/by-slug/{slug}`. */
export const findAuthorPage = <Query extends FindAuthorPageQuery = Record<never, never>>(
  newsroom: Newsroom,
  slug: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Author & {
      articles: Array<
        RowFor<Query, ArticleCard, ArticleSelection, { card: ArticleCard; full: Article }>
      >;
    };
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/authors/by-slug/${segment(slug)}`, { ...options, query });

export interface FindTagPageQuery {
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** One tag by its slug with its newest articles, all in one request: `GET /tags/by-slug/{slug}`. */
export const findTagPage = <Query extends FindTagPageQuery = Record<never, never>>(
  newsroom: Newsroom,
  slug: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Tag & {
      articles: Array<
        RowFor<Query, ArticleCard, ArticleSelection, { card: ArticleCard; full: Article }>
      >;
    };
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/tags/by-slug/${segment(slug)}`, { ...options, query });

export interface FindArticlesQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: ArticleFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<ArticleSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
  /** Slug of the section. */
  section?: string;
  /** Slug of an author. */
  author?: string;
  /** Slug of a tag. */
  tag?: string;
  /** Shown on this day or later; or from this moment on. */
  from?: string;
  /** Shown on this day or earlier; or before this moment. */
  to?: string;
  /** Shown in this month, in UTC. */
  month?: string;
}

/** Public rows of the type article: `GET /articles`. */
export const findArticles = <Query extends FindArticlesQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: Array<RowFor<Query, Article, ArticleSelection, { full: Article; card: ArticleCard }>>;
    meta: ListMeta;
  } & Told
> => ask(newsroom, 'GET', `/articles`, { ...options, query });

export interface CreateArticleQuery {
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** Create one article: `POST /articles`. */
export const createArticle = (
  newsroom: Newsroom,
  data: ArticleInput,
  query?: CreateArticleQuery,
  options?: Options,
): Promise<{ data: ArticleSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/articles`, { ...options, query, data });

export interface FindArticleQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ArticleField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ArticlePopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
  /** Stands for `fields` and `populate`, and can’t be mixed with them. */
  view?: 'card' | 'full';
  /** With `html` or `text`, `bodyHtml` or `bodyText` is in the place of `body`. */
  body?: 'blocks' | 'html' | 'text';
}

/** One article: `GET /articles/{documentId}`. */
export const findArticle = <Query extends FindArticleQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<
  {
    data: RowFor<Query, Article, ArticleSelection, { full: Article; card: ArticleCard }>;
    meta: OneMeta;
  } & Told
> => ask(newsroom, 'GET', `/articles/${segment(documentId)}`, { ...options, query });

export interface UpdateArticleQuery {
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** Update one article: `PUT /articles/{documentId}`. */
export const updateArticle = (
  newsroom: Newsroom,
  documentId: string,
  data: ArticleInput,
  query?: UpdateArticleQuery,
  options?: Options,
): Promise<{ data: ArticleSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/articles/${segment(documentId)}`, { ...options, query, data });

export interface DeleteArticleQuery {
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** Delete one article: `DELETE /articles/{documentId}`. */
export const deleteArticle = (
  newsroom: Newsroom,
  documentId: string,
  query?: DeleteArticleQuery,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/articles/${segment(documentId)}`, { ...options, query });

export interface FindAuthorsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<AuthorField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | AuthorPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: AuthorFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<AuthorSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
}

/** Public rows of the type author: `GET /authors`. */
export const findAuthors = <Query extends FindAuthorsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<{ data: Array<RowFor<Query, Author, AuthorSelection>>; meta: ListMeta } & Told> =>
  ask(newsroom, 'GET', `/authors`, { ...options, query });

/** Create one author: `POST /authors`. */
export const createAuthor = (
  newsroom: Newsroom,
  data: AuthorInput,
  options?: Options,
): Promise<{ data: AuthorSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/authors`, { ...options, data });

export interface FindAuthorQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<AuthorField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | AuthorPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
}

/** One author: `GET /authors/{documentId}`. */
export const findAuthor = <Query extends FindAuthorQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Author, AuthorSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/authors/${segment(documentId)}`, { ...options, query });

/** Update one author: `PUT /authors/{documentId}`. */
export const updateAuthor = (
  newsroom: Newsroom,
  documentId: string,
  data: AuthorInput,
  options?: Options,
): Promise<{ data: AuthorSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/authors/${segment(documentId)}`, { ...options, data });

/** Delete one author: `DELETE /authors/{documentId}`. */
export const deleteAuthor = (
  newsroom: Newsroom,
  documentId: string,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/authors/${segment(documentId)}`, { ...options });

export interface FindContributorsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ContributorField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ContributorPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: ContributorFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<ContributorSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
}

/** Public rows of the type contributor: `GET /contributors`. */
export const findContributors = <Query extends FindContributorsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<
  { data: Array<RowFor<Query, Contributor, ContributorSelection>>; meta: ListMeta } & Told
> => ask(newsroom, 'GET', `/contributors`, { ...options, query });

/** Create one contributor: `POST /contributors`. */
export const createContributor = (
  newsroom: Newsroom,
  data: ContributorInput,
  options?: Options,
): Promise<{ data: ContributorSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/contributors`, { ...options, data });

export interface FindContributorQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<ContributorField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | ContributorPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
}

/** One contributor: `GET /contributors/{documentId}`. */
export const findContributor = <Query extends FindContributorQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Contributor, ContributorSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/contributors/${segment(documentId)}`, { ...options, query });

/** Update one contributor: `PUT /contributors/{documentId}`. */
export const updateContributor = (
  newsroom: Newsroom,
  documentId: string,
  data: ContributorInput,
  options?: Options,
): Promise<{ data: ContributorSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/contributors/${segment(documentId)}`, { ...options, data });

/** Delete one contributor: `DELETE /contributors/{documentId}`. */
export const deleteContributor = (
  newsroom: Newsroom,
  documentId: string,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/contributors/${segment(documentId)}`, { ...options });

export interface FindCorrectionsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<CorrectionField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string>;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: CorrectionFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<CorrectionSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
}

/** Public rows of the type correction: `GET /corrections`. */
export const findCorrections = <Query extends FindCorrectionsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<
  { data: Array<RowFor<Query, Correction, CorrectionSelection>>; meta: ListMeta } & Told
> => ask(newsroom, 'GET', `/corrections`, { ...options, query });

export interface CreateCorrectionQuery {
  /** The default one without it. */
  locale?: string;
}

/** Create one correction: `POST /corrections`. */
export const createCorrection = (
  newsroom: Newsroom,
  data: CorrectionInput,
  query?: CreateCorrectionQuery,
  options?: Options,
): Promise<{ data: CorrectionSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/corrections`, { ...options, query, data });

export interface FindCorrectionQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<CorrectionField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string>;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** One correction: `GET /corrections/{documentId}`. */
export const findCorrection = <Query extends FindCorrectionQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Correction, CorrectionSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/corrections/${segment(documentId)}`, { ...options, query });

export interface UpdateCorrectionQuery {
  /** The default one without it. */
  locale?: string;
}

/** Update one correction: `PUT /corrections/{documentId}`. */
export const updateCorrection = (
  newsroom: Newsroom,
  documentId: string,
  data: CorrectionInput,
  query?: UpdateCorrectionQuery,
  options?: Options,
): Promise<{ data: CorrectionSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/corrections/${segment(documentId)}`, { ...options, query, data });

export interface DeleteCorrectionQuery {
  /** The default one without it. */
  locale?: string;
}

/** Delete one correction: `DELETE /corrections/{documentId}`. */
export const deleteCorrection = (
  newsroom: Newsroom,
  documentId: string,
  query?: DeleteCorrectionQuery,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/corrections/${segment(documentId)}`, { ...options, query });

export interface FindCreditsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<CreditField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | CreditPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: CreditFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<CreditSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
}

/** Public rows of the type credit: `GET /credits`. */
export const findCredits = <Query extends FindCreditsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<{ data: Array<RowFor<Query, Credit, CreditSelection>>; meta: ListMeta } & Told> =>
  ask(newsroom, 'GET', `/credits`, { ...options, query });

export interface CreateCreditQuery {
  /** The default one without it. */
  locale?: string;
}

/** Create one credit: `POST /credits`. */
export const createCredit = (
  newsroom: Newsroom,
  data: CreditInput,
  query?: CreateCreditQuery,
  options?: Options,
): Promise<{ data: CreditSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/credits`, { ...options, query, data });

export interface FindCreditQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<CreditField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | CreditPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** One credit: `GET /credits/{documentId}`. */
export const findCredit = <Query extends FindCreditQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Credit, CreditSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/credits/${segment(documentId)}`, { ...options, query });

export interface UpdateCreditQuery {
  /** The default one without it. */
  locale?: string;
}

/** Update one credit: `PUT /credits/{documentId}`. */
export const updateCredit = (
  newsroom: Newsroom,
  documentId: string,
  data: CreditInput,
  query?: UpdateCreditQuery,
  options?: Options,
): Promise<{ data: CreditSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/credits/${segment(documentId)}`, { ...options, query, data });

export interface DeleteCreditQuery {
  /** The default one without it. */
  locale?: string;
}

/** Delete one credit: `DELETE /credits/{documentId}`. */
export const deleteCredit = (
  newsroom: Newsroom,
  documentId: string,
  query?: DeleteCreditQuery,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/credits/${segment(documentId)}`, { ...options, query });

export interface FindRelatedPostsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<RelatedPostField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | RelatedPostPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: RelatedPostFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<RelatedPostSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
  /** The default one without it. */
  locale?: string;
}

/** Public rows of the type related post: `GET /related-posts`. */
export const findRelatedPosts = <Query extends FindRelatedPostsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<
  { data: Array<RowFor<Query, RelatedPost, RelatedPostSelection>>; meta: ListMeta } & Told
> => ask(newsroom, 'GET', `/related-posts`, { ...options, query });

export interface CreateRelatedPostQuery {
  /** The default one without it. */
  locale?: string;
}

/** Create one related post: `POST /related-posts`. */
export const createRelatedPost = (
  newsroom: Newsroom,
  data: RelatedPostInput,
  query?: CreateRelatedPostQuery,
  options?: Options,
): Promise<{ data: RelatedPostSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/related-posts`, { ...options, query, data });

export interface FindRelatedPostQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<RelatedPostField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | RelatedPostPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** One related post: `GET /related-posts/{documentId}`. */
export const findRelatedPost = <Query extends FindRelatedPostQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, RelatedPost, RelatedPostSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/related-posts/${segment(documentId)}`, { ...options, query });

export interface UpdateRelatedPostQuery {
  /** The default one without it. */
  locale?: string;
}

/** Update one related post: `PUT /related-posts/{documentId}`. */
export const updateRelatedPost = (
  newsroom: Newsroom,
  documentId: string,
  data: RelatedPostInput,
  query?: UpdateRelatedPostQuery,
  options?: Options,
): Promise<{ data: RelatedPostSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/related-posts/${segment(documentId)}`, { ...options, query, data });

export interface DeleteRelatedPostQuery {
  /** The default one without it. */
  locale?: string;
}

/** Delete one related post: `DELETE /related-posts/{documentId}`. */
export const deleteRelatedPost = (
  newsroom: Newsroom,
  documentId: string,
  query?: DeleteRelatedPostQuery,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/related-posts/${segment(documentId)}`, { ...options, query });

export interface FindSectionsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<SectionField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | SectionPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: SectionFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<SectionSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
}

/** Public rows of the type section: `GET /sections`. */
export const findSections = <Query extends FindSectionsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<{ data: Array<RowFor<Query, Section, SectionSelection>>; meta: ListMeta } & Told> =>
  ask(newsroom, 'GET', `/sections`, { ...options, query });

/** Create one section: `POST /sections`. */
export const createSection = (
  newsroom: Newsroom,
  data: SectionInput,
  options?: Options,
): Promise<{ data: SectionSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/sections`, { ...options, data });

export interface FindSectionQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<SectionField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string> | SectionPopulate;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
}

/** One section: `GET /sections/{documentId}`. */
export const findSection = <Query extends FindSectionQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Section, SectionSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/sections/${segment(documentId)}`, { ...options, query });

/** Update one section: `PUT /sections/{documentId}`. */
export const updateSection = (
  newsroom: Newsroom,
  documentId: string,
  data: SectionInput,
  options?: Options,
): Promise<{ data: SectionSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/sections/${segment(documentId)}`, { ...options, data });

/** Delete one section: `DELETE /sections/{documentId}`. */
export const deleteSection = (
  newsroom: Newsroom,
  documentId: string,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/sections/${segment(documentId)}`, { ...options });

export interface FindTagsQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<TagField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string>;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** In brackets, nested as deep as the schema: `filters[section][slug][$eq]=harbour`. */
  filters?: TagFilters;
  /** The first counts most. */
  sort?: ReadonlyArray<TagSort>;
  /** `page` and `pageSize`, or `start` and `limit`, or `cursor` (of `meta.cursors`) and `limit`. */
  pagination?: {
    page?: number;
    pageSize?: number;
    start?: number;
    limit?: number;
    cursor?: string;
    withCount?: boolean;
  };
}

/** Public rows of the type tag: `GET /tags`. */
export const findTags = <Query extends FindTagsQuery = Record<never, never>>(
  newsroom: Newsroom,
  query?: Query,
  options?: Options,
): Promise<{ data: Array<RowFor<Query, Tag, TagSelection>>; meta: ListMeta } & Told> =>
  ask(newsroom, 'GET', `/tags`, { ...options, query });

/** Create one tag: `POST /tags`. */
export const createTag = (
  newsroom: Newsroom,
  data: TagInput,
  options?: Options,
): Promise<{ data: TagSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/tags`, { ...options, data });

export interface FindTagQuery {
  /** The fields to show; all but large ones without it. */
  fields?: ReadonlyArray<TagField>;
  /** What comes along: dotted paths (`authors,credits.contributor`), `*`, `false`, or an object in brackets. Without it comes what a page needs. */
  populate?: false | ReadonlyArray<string>;
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
}

/** One tag: `GET /tags/{documentId}`. */
export const findTag = <Query extends FindTagQuery = Record<never, never>>(
  newsroom: Newsroom,
  documentId: string,
  query?: Query,
  options?: Options,
): Promise<{ data: RowFor<Query, Tag, TagSelection>; meta: OneMeta } & Told> =>
  ask(newsroom, 'GET', `/tags/${segment(documentId)}`, { ...options, query });

/** Update one tag: `PUT /tags/{documentId}`. */
export const updateTag = (
  newsroom: Newsroom,
  documentId: string,
  data: TagInput,
  options?: Options,
): Promise<{ data: TagSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'PUT', `/tags/${segment(documentId)}`, { ...options, data });

/** Delete one tag: `DELETE /tags/{documentId}`. */
export const deleteTag = (
  newsroom: Newsroom,
  documentId: string,
  options?: Options,
): Promise<{ data: null } & Told> =>
  ask(newsroom, 'DELETE', `/tags/${segment(documentId)}`, { ...options });

export interface PublishArticleQuery {
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** Publish one article: `POST /articles/{documentId}/publish`. */
export const publishArticle = (
  newsroom: Newsroom,
  documentId: string,
  query?: PublishArticleQuery,
  options?: Options,
): Promise<{ data: ArticleSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/articles/${segment(documentId)}/publish`, { ...options, query });

export interface UnpublishArticleQuery {
  /** Drafts need the permission `article.findDrafts`. */
  status?: 'published' | 'draft';
  /** The default one without it. */
  locale?: string;
}

/** Unpublish one article: `POST /articles/{documentId}/unpublish`. */
export const unpublishArticle = (
  newsroom: Newsroom,
  documentId: string,
  query?: UnpublishArticleQuery,
  options?: Options,
): Promise<{ data: ArticleSelection; meta: OneMeta } & Told> =>
  ask(newsroom, 'POST', `/articles/${segment(documentId)}/unpublish`, { ...options, query });

export interface FindChangesQuery {
  /** `meta.marker` of an earlier answer. */
  since?: string;
}

/** What changed for readers since a marker: `GET /changes`. */
export const findChanges = (
  newsroom: Newsroom,
  query?: FindChangesQuery,
  options?: Options,
): Promise<{ data: Array<Change>; meta: ChangesMeta } & Told> =>
  ask(newsroom, 'GET', `/changes`, { ...options, query });
