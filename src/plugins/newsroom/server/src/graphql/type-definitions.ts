/** The scope of a list, as the REST API takes it. */
const SCOPE = 'locale: String, section: String, author: String, tag: String';
const DATES = 'from: String, to: String, month: String';

/** What GraphQL has beyond Strapi's own queries: the same reading as the REST API. */
export const TYPE_DEFINITIONS = /* GraphQL */ `
  type NewsroomCursors {
    next: String
    previous: String
  }

  type NewsroomArticlePage {
    nodes: [NewsroomArticle!]!
    cursors: NewsroomCursors!
  }

  "HTML: escaped, with what was found in <mark>."
  type NewsroomHighlights {
    headline: String
    standfirst: String
    text: String!
  }

  type NewsroomSearchHit {
    article: NewsroomArticle!
    highlights: NewsroomHighlights!
  }

  type NewsroomSearchResults {
    hits: [NewsroomSearchHit!]!
    total: Int!
  }

  enum NewsroomSearchOrder {
    relevance
    date
  }

  type NewsroomArchiveMonth {
    month: String!
    count: Int!
  }

  enum NewsroomAbsence {
    NOT_FOUND
    GONE
    GONE_BY_LAW
  }

  "The article at a slug, present or former; or why there is none."
  type NewsroomArticleAtSlug {
    article: NewsroomArticle
    redirectedFrom: String
    absence: NewsroomAbsence
  }

  "A story that was taken back."
  type NewsroomTombstone {
    documentId: ID!
    locale: String!
    url: String!
    pubStatus: String!
    withdrawnOn: DateTime!
  }

  type Query {
    newsroomLatest(${SCOPE}, ${DATES}, limit: Int, cursor: String): NewsroomArticlePage!
    newsroomSearch(q: String!, by: NewsroomSearchOrder, ${SCOPE}, ${DATES}, start: Int, limit: Int): NewsroomSearchResults!
    newsroomRelated(documentId: ID!, locale: String, limit: Int): [NewsroomArticle!]!
    newsroomArchives(${SCOPE}): [NewsroomArchiveMonth!]!
    newsroomArticleBySlug(slug: String!, locale: String): NewsroomArticleAtSlug!
    newsroomTombstones(since: DateTime!, locale: String, limit: Int): [NewsroomTombstone!]!
  }
`;
