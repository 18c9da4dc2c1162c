import type {
  Block,
  ContributionRole,
  Dateline,
  RelatedPlacement,
  SourceAccess,
  StoryMedia,
} from '../model';

/** What a version of an article holds: what is public of it, or a draft that an editor goes on with. */
export interface WholeVersion {
  slug: string;
  headline: string;
  kicker: string | null;
  label: ArticleLabel | null;
  standfirst: string | null;
  body: Block[];
  byline: string | null;
  creditLine: string | null;
  dateline: Dateline | null;
  authors: WholeAuthor[];
  credits: WholeCredit[];
  relatedPosts: WholeRelatedPost[];
  section: WholeTerm | null;
  tags: WholeTerm[];
  genre: string | null;
  language: string | null;
  publishedOn: string | null;
  firstPublishedOn: string | null;
  updatedOn: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  canonicalUrl: string | null;
  usageTerms: string | null;
  copyrightHolder: string | null;
  access: SourceAccess;
  seoTitle: string | null;
  seoDescription: string | null;
  noindex: boolean;
  publicNote: string | null;
  editorNote: string | null;
  leadImage: StoryMedia | null;
  leadImageCaption: string | null;
  leadImageCredit: string | null;
  socialImage: StoryMedia | null;
}

/**
 * An article as the newsroom's own export keeps it, a line of JSON each: all that was written of it,
 * so that it comes back as it was. Of every field null says that there is none.
 */
export interface WholeArticle extends WholeVersion {
  /** The documentId: a newsroom where nobody has it gives it again. */
  id: string;
  locale: string;
  /** Origin of the site that it was exported from. */
  site: string;
  url: string;
  isPublished: boolean;
  state: WholeState;
  corrections: WholeCorrection[];
  /** Former slugs, and paths of older sites, that lead to it. */
  redirects: string[];
  /** What an unfinished draft of a public article has otherwise; null where there is none. */
  draft: Partial<WholeVersion> | null;
}

export const ARTICLE_LABELS = [
  'news',
  'opinion',
  'analysis',
  'review',
  'interview',
  'obituary',
  'explainer',
  'live',
  'sponsored',
  'press release',
  'ai-assisted',
] as const;

export type ArticleLabel = (typeof ARTICLE_LABELS)[number];

/** Somebody with a byline, and what is written of them; `email` and `aliases` are private. */
export interface WholeAuthor {
  slug: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  organization: string | null;
  bio: string | null;
  location: string | null;
  email: string | null;
  sameAs: string[];
  aliases: string[];
  active: boolean;
  photo: StoryMedia | null;
}

export interface WholeCredit {
  /** As it is printed with this article. */
  name: string | null;
  role: ContributionRole;
  organization: string | null;
  place: string | null;
  contributor: {
    name: string;
    organization: string | null;
    kind: 'person' | 'organization';
    aliases: string[];
  } | null;
  author: WholeAuthor | null;
}

export const RELATIONS = ['related', 'background', 'update', 'correction'] as const;

export type Relation = (typeof RELATIONS)[number];

export interface WholeRelatedPost {
  headline: string;
  teaser: string | null;
  url: string | null;
  byline: string | null;
  dateline: Dateline | null;
  placement: RelatedPlacement;
  afterParagraph: number | null;
  relation: Relation;
  /** The slug of the article that it is about. */
  target: string | null;
}

export interface WholeTerm {
  slug: string;
  name: string;
  description: string | null;
}

export const PUB_STATUSES = ['usable', 'withheld', 'canceled'] as const;

export interface WholeState {
  pubStatus: (typeof PUB_STATUSES)[number];
  reason: string | null;
  legal: boolean;
  embargoUntil: string | null;
  historical: boolean;
  /** Keys of queries that an editor has settled for good; private. */
  dismissed: string[];
}

export const CORRECTION_KINDS = [
  'correction',
  'clarification',
  'update',
  'editors note',
  'retraction',
] as const;

export interface WholeCorrection {
  kind: (typeof CORRECTION_KINDS)[number];
  text: string;
  date: string | null;
}
