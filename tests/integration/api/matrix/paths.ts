import type { Standing } from './states';

/**
 * Every way on which a story could come out. A path that names a story is asked once for each; one
 * that does not is asked once, and looked through for all of them.
 */
export interface Way {
  name: string;
  /** What is asked: an address under /api, or a GraphQL document. */
  ask(story: Standing): { rest: string } | { graphql: string };
  aboutOne: boolean;
  /** Whether a public story does appear on it; else the way only proves that nothing leaks. */
  shows: boolean;
  /** Drafts are asked for: those who may read them get them, the others a refusal or nothing. */
  asksForDrafts?: boolean;
  /** Gives a count of rows that match one story: nothing for a closed one. */
  counts?(body: never): number;
}

const SIZE = 'pagination[pageSize]=100';

type Body = {
  meta: { pagination: { total: number } };
  data: { total?: { pageInfo: { total: number } } };
};

const total = (body: Body) => body.meta.pagination.total;

const list = (name: string, path: string, more: Partial<Way> = {}): Way => ({
  name,
  ask: () => ({ rest: path }),
  aboutOne: false,
  shows: true,
  ...more,
});

const one = (name: string, path: (story: Standing) => string, more: Partial<Way> = {}): Way => ({
  name,
  ask: (story) => ({ rest: path(story) }),
  aboutOne: true,
  shows: true,
  ...more,
});

const query = (
  name: string,
  document: (story: Standing) => string,
  more: Partial<Way> = {},
): Way => ({
  name: `GraphQL: ${name}`,
  ask: (story) => ({ graphql: document(story) }),
  aboutOne: false,
  shows: true,
  ...more,
});

const counted = { counts: total as (body: never) => number, shows: false, aboutOne: true };

const OURS: Way[] = [
  list('the list', `/newsroom/articles?${SIZE}`),
  list('everything populated', `/newsroom/articles?${SIZE}&populate=*`),
  list('with the target populated', `/newsroom/articles?${SIZE}&populate=relatedPosts.target`),
  list('credits', `/newsroom/credits?${SIZE}`),
  list('contributors', `/newsroom/contributors?${SIZE}`),
  list('related posts', `/newsroom/related-posts?${SIZE}`),
  list('RSS', '/newsroom/feeds/rss.xml'),
  list('JSON feed', '/newsroom/feeds/feed.json'),
  list('drafts in the list', `/newsroom/articles?${SIZE}&status=draft`, { asksForDrafts: true }),
  one('searched for', ({ mark }) => `/newsroom/search?q=${mark}`),
  one('searched for and counted', ({ mark }) => `/newsroom/search?q=${mark}&view=card`, counted),
  one('searched for by what the draft says', ({ mark }) => `/newsroom/search?q=${mark}secret`, {
    shows: false,
  }),
  one('searched for by a beginning', ({ mark }) => `/newsroom/search?q=${mark}*&view=full`),
  list('the latest', `/newsroom/articles/latest?pagination[limit]=100&view=full`),
  one('what is related to it', ({ documentId }) => `/newsroom/articles/${documentId}/related`, {
    shows: false,
  }),
  one(
    'what is related to a story that points to it',
    ({ pointer }) => `/newsroom/articles/${pointer.documentId}/related?limit=25&view=full`,
    { shows: false },
  ),
  list('archives', '/newsroom/archives', { shows: false }),
  list('the list by cursor', `/newsroom/articles?pagination[limit]=100&view=full`),
  one('by documentId', ({ documentId }) => `/newsroom/articles/${documentId}`),
  one('by slug', ({ slug }) => `/newsroom/articles/by-slug/${slug}`),
  one('by former slug', ({ mark }) => `/newsroom/articles/by-slug/${mark}-was`),
  one('the target of a related post', ({ pointer }) => `/newsroom/articles/${pointer.documentId}`),
  one('JSON-LD', ({ slug }) => `/newsroom/articles/${slug}/jsonld`),
  one('page', ({ slug }) => `/newsroom/articles/${slug}/page`),
  one('page that points to it', ({ pointer }) => `/newsroom/articles/${pointer.slug}/page`),
  one('draft by documentId', ({ documentId }) => `/newsroom/articles/${documentId}?status=draft`, {
    asksForDrafts: true,
  }),
  one('draft by slug', ({ slug }) => `/newsroom/articles/by-slug/${slug}?status=draft`, {
    asksForDrafts: true,
  }),
  one(
    'counted by headline',
    ({ mark }) => `/newsroom/articles?filters[headline][$contains]=${mark}`,
    counted,
  ),
  one(
    'counted by contributor',
    ({ mark }) => `/newsroom/articles?filters[credits][contributor][name][$contains]=${mark}`,
    counted,
  ),
  one(
    'contributors counted by name',
    ({ mark }) => `/newsroom/contributors?filters[name][$contains]=${mark}`,
    counted,
  ),
  one(
    'credits counted by place',
    ({ mark }) => `/newsroom/credits?filters[place][$contains]=${mark}`,
    counted,
  ),
];

const HOST: Way[] = [
  list('a host type, all of it', `/fronts?${SIZE}&populate=*`),
  list(
    'a host type, deep',
    `/fronts?${SIZE}&populate[lead][populate]=*&populate[stories][populate][credits][populate]=*`,
  ),
  list(
    'a host type, dynamic zone',
    `/fronts?${SIZE}&populate[zone][on][front.teaser][populate][story][populate]=*`,
  ),
  list('a host type, dynamic zone without types', `/fronts?${SIZE}&populate[zone][populate]=*`),
  list('a host type, components', `/fronts?${SIZE}&populate[teasers][populate]=story`),
  list(
    'drafts of a host type',
    `/fronts?${SIZE}&status=draft&populate[lead]=true&populate[stories]=true`,
    { asksForDrafts: true },
  ),
  list('a host type without drafts', `/shelves?${SIZE}&populate=*`),
  list(
    'a host type without drafts, deep',
    `/shelves?${SIZE}&populate[stories][populate]=*&populate[voices]=true&populate[posts][populate]=target&populate[corrections]=true`,
  ),
  list(
    'a host type, asking for drafts below',
    `/shelves?${SIZE}&status=draft&populate[stories][status]=draft`,
    { shows: false, asksForDrafts: true },
  ),
  list(
    'the localizations of a story',
    `/shelves?${SIZE}&populate[stories][populate]=localizations`,
  ),
  list('a host route over documents', '/documents?status=published&populate=*'),
  list('a host route over documents, drafts', '/documents?status=draft', { asksForDrafts: true }),
  list('a host route over the database', '/rows'),
  list('files and what they belong to', '/upload/files?populate=*', { shows: false }),
  one(
    'a shelf counted by headline',
    ({ mark }) => `/shelves?filters[stories][headline][$contains]=${mark}`,
    counted,
  ),
  one(
    'a shelf counted by draft text',
    ({ mark }) => `/shelves?filters[stories][headline][$endsWith]=${mark}secret`,
    { ...counted, counts: undefined },
  ),
  one(
    'a shelf counted by credit',
    ({ mark }) => `/shelves?filters[stories][credits][place][$contains]=${mark}`,
    counted,
  ),
  one(
    'a shelf counted by its own credit',
    ({ mark }) => `/shelves?filters[credits][place][$contains]=${mark}`,
    counted,
  ),
  one(
    'a shelf counted by correction',
    ({ correctionMark }) => `/shelves?filters[corrections][text][$contains]=${correctionMark}`,
    counted,
  ),
  one(
    'a shelf counted by either',
    ({ mark }) =>
      `/shelves?filters[$or][0][stories][headline][$contains]=${mark}&filters[$or][1][voices][name][$contains]=${mark}`,
    counted,
  ),
  one(
    'a front counted by headline',
    ({ mark }) => `/fronts?filters[lead][headline][$contains]=${mark}`,
    counted,
  ),
  one(
    'a front counted by teaser',
    ({ mark }) => `/fronts?filters[teasers][story][headline][$contains]=${mark}`,
    counted,
  ),
];

const PAGE = 'pagination: {limit: 100}';

const GRAPHQL: Way[] = [
  query(
    'articles',
    () =>
      `{ newsroomArticles(${PAGE}) { documentId headline slug plainText credits { place contributor { name } } relatedPosts { headline } } }`,
  ),
  query(
    'articles as a connection',
    () => `{ newsroomArticles_connection(${PAGE}) { nodes { headline } } }`,
  ),
  query('drafts', () => `{ newsroomArticles(status: DRAFT, ${PAGE}) { headline } }`, {
    asksForDrafts: true,
  }),
  query(
    'drafts and what hangs on them',
    () => `{ newsroomArticles(status: DRAFT, ${PAGE}) { headline credits { place } } }`,
    { asksForDrafts: true },
  ),
  query(
    'one article',
    ({ documentId }) => `{ newsroomArticle(documentId: "${documentId}") { headline } }`,
    { aboutOne: true },
  ),
  query(
    'one draft',
    ({ documentId }) =>
      `{ newsroomArticle(documentId: "${documentId}", status: DRAFT) { headline } }`,
    { aboutOne: true, asksForDrafts: true },
  ),
  query(
    'the latest',
    () => `{ newsroomLatest(limit: 100) { nodes { headline credits { place } } } }`,
  ),
  query('the archives', () => `{ newsroomArchives { month count } }`, { shows: false }),
  // But for the address: readers had it, and caches are told of it, with the slug in it.
  query(
    'tombstones',
    () =>
      `{ newsroomTombstones(since: "2000-01-01T00:00:00.000Z") { documentId locale pubStatus withdrawnOn } }`,
    { shows: false },
  ),
  query(
    'searched for',
    ({ mark }) =>
      `{ newsroomSearch(q: "${mark}") { hits { article { headline plainText relatedPosts { headline } } highlights { text } } } }`,
    { aboutOne: true },
  ),
  query('searched for and counted', ({ mark }) => `{ newsroomSearch(q: "${mark}*") { total } }`, {
    aboutOne: true,
    shows: false,
    counts: ((body: { data: { newsroomSearch: { total: number } } }) =>
      body.data.newsroomSearch.total) as (body: never) => number,
  }),
  query(
    'what is related',
    ({ pointer }) =>
      `{ newsroomRelated(documentId: "${pointer.documentId}", limit: 25) { headline plainText } }`,
    { aboutOne: true, shows: false },
  ),
  query(
    'by slug',
    ({ slug }) => `{ newsroomArticleBySlug(slug: "${slug}") { article { headline } absence } }`,
    { aboutOne: true },
  ),
  query(
    'by former slug',
    ({ mark }) => `{ newsroomArticleBySlug(slug: "${mark}-was") { article { headline } absence } }`,
    { aboutOne: true },
  ),
  query('credits', () => `{ newsroomCredits(${PAGE}) { place contributor { name } } }`),
  query('contributors', () => `{ newsroomContributors(${PAGE}) { name } }`),
  query(
    'related posts',
    () => `{ newsroomRelatedPosts(${PAGE}) { headline target { headline } } }`,
  ),
  query('corrections', () => `{ newsroomCorrections(${PAGE}) { text } }`),
  query(
    'a host type',
    () =>
      `{ fronts(${PAGE}) { title lead { headline } stories { headline credits { place } } stories_connection { nodes { headline } } teasers { story { headline } } zone { ... on ComponentFrontTeaser { story { headline } } } } }`,
  ),
  query(
    'drafts of a host type',
    () => `{ fronts(status: DRAFT, ${PAGE}) { lead { headline } stories { headline } } }`,
    { asksForDrafts: true },
  ),
  query(
    'a host type without drafts',
    () =>
      `{ shelves(${PAGE}) { stories { headline relatedPosts { headline target { headline } } } voices { name } credits { place } posts { headline target { headline } } corrections { text } } }`,
  ),
  query(
    'a shelf, filtered below',
    ({ mark }) =>
      `{ shelves(${PAGE}) { stories(filters: {headline: {contains: "${mark}"}}) { headline } } }`,
    { aboutOne: true },
  ),
  query(
    'a shelf counted by headline',
    ({ mark }) =>
      `{ total: shelves_connection(filters: {stories: {headline: {contains: "${mark}"}}}) { pageInfo { total } } }`,
    {
      aboutOne: true,
      shows: false,
      counts: ((body: Body) => body.data.total!.pageInfo.total) as (body: never) => number,
    },
  ),
  query(
    'counted articles',
    ({ mark }) =>
      `{ total: newsroomArticles_connection(filters: {headline: {contains: "${mark}"}}) { pageInfo { total } } }`,
    {
      aboutOne: true,
      shows: false,
      counts: ((body: Body) => body.data.total!.pageInfo.total) as (body: never) => number,
    },
  ),
];

export const WAYS: readonly Way[] = [...OURS, ...HOST, ...GRAPHQL];
