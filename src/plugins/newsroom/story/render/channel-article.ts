import type { Block, ContributionRole, Policy, RelatedPlacement } from '../model';

/* What a channel is given. Everything is public already, addresses are absolute, dates ISO 8601. */

export interface ChannelAuthor {
  name: string;
  slug: string | null;
  url: string | null;
  jobTitle: string | null;
  organization: string | null;
  /** Profiles elsewhere. */
  sameAs: string[];
}

export interface ChannelCredit {
  /** null when the organization itself is credited. */
  name: string | null;
  organization: string | null;
  role: ContributionRole;
  place: string | null;
}

export interface ChannelDateline {
  place: string | null;
  agency: string | null;
  /** ISO day. */
  date: string | null;
}

export interface ChannelRendition {
  url: string;
  width: number | null;
  height: number | null;
  mime: string | null;
  /** In bytes; null when it is not known, never a guess: a feed's enclosure must be exact. */
  size: number | null;
}

export interface ChannelImage extends ChannelRendition {
  /** The same picture in other sizes, largest first. */
  renditions: ChannelRendition[];
  caption: string | null;
  credit: string | null;
  alternativeText: string | null;
}

export type RelatedRelation = 'related' | 'background' | 'update' | 'correction';

export interface ChannelRelatedPost {
  headline: string;
  teaser: string | null;
  url: string | null;
  byline: string | null;
  dateline: ChannelDateline | null;
  placement: RelatedPlacement;
  /** 0-based index of the paragraph of the text that it stands behind; null in a footer. */
  afterParagraph: number | null;
  relation: RelatedRelation;
}

export type CorrectionKind =
  'correction' | 'clarification' | 'update' | 'editors note' | 'retraction';

export interface ChannelCorrection {
  kind: CorrectionKind;
  text: string;
  date: string | null;
}

export type Access = 'free' | 'metered' | 'subscribers';

export interface ChannelSection {
  name: string;
  slug: string;
  url: string | null;
}

/** One published article, with all that it knows. */
export interface ChannelArticle {
  documentId: string;
  locale: string;
  /** Language of the text; null is the publication's. */
  language: string | null;
  url: string;
  headline: string;
  slug: string;
  kicker: string | null;
  /** opinion, analysis, sponsored … */
  label: string | null;
  genre: string | null;
  standfirst: string | null;
  authors: ChannelAuthor[];
  credits: ChannelCredit[];
  /** As printed; null when it is to be made of the authors. */
  byline: string | null;
  creditLine: string | null;
  dateline: ChannelDateline | null;
  body: Block[];
  plainText: string;
  excerpt: string;
  wordCount: number;
  readingMinutes: number;
  /** The date that the reader sees. */
  publishedOn: string | null;
  firstPublishedOn: string | null;
  updatedOn: string | null;
  section: ChannelSection | null;
  tags: string[];
  leadImage: ChannelImage | null;
  relatedPosts: ChannelRelatedPost[];
  sourceName: string | null;
  sourceUrl: string | null;
  /** Where the story was first; null when that is here. */
  canonicalUrl: string | null;
  usageTerms: string | null;
  copyrightHolder: string | null;
  access: Access;
  seoTitle: string | null;
  seoDescription: string | null;
  socialImage: ChannelImage | null;
  noindex: boolean;
  publicNote: string | null;
  corrections: ChannelCorrection[];
  version: number;
  historical: boolean;
  /** The same story in each of its public languages, itself included; empty where there is only one. */
  alternates: ChannelAlternate[];
  /** Addresses of its documents by id of the channel, for those that its page names (oEmbed). */
  documents: Readonly<Record<string, string>>;
}

export interface ChannelAlternate {
  language: string;
  url: string;
}

/** What is said of a story that was taken back. It holds no text: what is gone must not go out again. */
export interface Tombstone {
  documentId: string;
  locale: string;
  language: string | null;
  url: string;
  /** null where not even that may be repeated. */
  headline: string | null;
  pubStatus: 'withheld' | 'canceled';
  /** ISO 8601. */
  withdrawnOn: string;
  /** ISO 8601, of the first publication. */
  publishedOn: string | null;
  version: number;
  /** For the desks that had the story; null when nothing is to be said. */
  note: string | null;
}

export interface Publication {
  name: string;
  /** Origin of the site that readers visit, without a trailing slash. */
  siteUrl: string;
  /** Origin of the server that keeps pictures whose address is a path. */
  mediaUrl: string;
  description: string | null;
  /** BCP 47. */
  language: string;
  logoUrl: string | null;
  contactEmail: string | null;
  copyright: string | null;
  /** IANA zone in which dates are printed; null is UTC. */
  timeZone: string | null;
  /** Address of each published rule. */
  policies: Partial<Record<Policy, string>>;
  /** Account on X, with its @. */
  twitterSite: string | null;
  /** Feeds that pages name, so that readers' programs find them. */
  feeds: Array<{ title: string; mimeType: string; url: string }>;
}
