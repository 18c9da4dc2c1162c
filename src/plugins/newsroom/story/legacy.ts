/**
 * What readers give, record by record: the joint between the bytes of an export and cleaning.
 * Ids, terms and people stay as the source has them; what they refer to may come later in the file,
 * so it is `match` that resolves them.
 */

import type { ContributionRole } from './model';
import type { WholeArticle, WholeAuthor, WholeTerm } from './whole';

/** How the body of a LegacyPost is written; decides which cleaning and block conversion runs. */
export type BodyFormat = 'text' | 'html' | 'markdown' | 'blocks';

/** Only `public` may be published by an import; `future` becomes an embargo; `trash` is skipped. */
export type SourceStatus =
  'public' | 'draft' | 'pending' | 'private' | 'password' | 'future' | 'trash';

/** Who may read it on the old site; null where the source has no such thing. */
export type SourceAccess = 'free' | 'metered' | 'subscribers';

/** A person as a source names them, before any parsing. */
export interface LegacyPerson {
  /** The id or login by which the source's records refer to them. */
  id: string | null;
  name: string;
  slug: string | null;
  /** A private address: used for matching only, never printed. */
  email: string | null;
  /** Whom they write for, where the source says it apart from the byline. */
  organization?: string | null;
}

/** Somebody whom a source credits as data, beside or instead of a printed line. */
export interface LegacyContributor {
  /** null when the organization itself is credited. */
  name: string | null;
  organization: string | null;
  role: ContributionRole;
  place: string | null;
}

/** What a source says, as data, to read beside a story; its lines as printed. */
export interface LegacyRelatedPost {
  headline: string;
  teaser: string | null;
  url: string | null;
  byline: string | null;
  dateline: string | null;
  relation: 'related' | 'background' | 'update' | 'correction';
}

export interface LegacyMedia {
  id: string | null;
  url: string;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
}

/** A term as a post uses it. */
export interface LegacyTerm {
  /** `category`, `tag`, or the source's own word for it (`series`, `post_format`, `nav_menu`). */
  taxonomy: string;
  name: string;
  slug: string | null;
  /** Where the source's posts refer to it by its id alone: then the name is empty until `match`. */
  id?: string;
}

/**
 * A field that the source's users or plugins made themselves. A list, not an object: names are the
 * source's words (`__proto__`), and one may occur several times. Secrets never get here.
 */
export interface CustomField {
  name: string;
  value: string;
}

/** One post or page as its export holds it: decoded, but not yet cleaned. */
export interface LegacyPost {
  kind: 'post';
  type: 'post' | 'page';
  /** The name of the reader's format: it tells the dialect of the body (shortcodes, cards). */
  format: string;
  id: string | null;
  url: string | null;
  /** Other addresses it had, as the source tells them (old slugs, aliases): urls or paths. */
  formerUrls: string[];
  status: SourceStatus;
  slug: string | null;
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  language: string | null;
  /** ISO 8601 with the source's offset, or the day alone. */
  publishedOn: string | null;
  updatedOn: string | null;
  /** In the order of the byline: the first author first, then co-authors and guest authors. */
  people: LegacyPerson[];
  /** Lines that the source holds apart from the body, as printed; cleaning parses them. */
  byline: string | null;
  credit: string | null;
  dateline: string | null;
  /** ISO day, where the source says it apart from the printed line. */
  datelineDate?: string | null;
  contributors?: LegacyContributor[];
  relatedPosts?: LegacyRelatedPost[];
  section: string | null;
  tags: string[];
  /** All terms, those of `section` and `tags` too. */
  terms: LegacyTerm[];
  siteTitle: string | null;
  siteUrl: string | null;
  leadImage: LegacyMedia | null;
  /** The attachment that is the lead image, where the source gives its id alone. */
  leadImageId: string | null;
  media: LegacyMedia[];
  parentId: string | null;
  /** null: the source has no comments; 0: it has none for this post. Pingbacks are counted. */
  commentCount: number | null;
  access: SourceAccess | null;
  /** Where the source says that search engines find it, which may be another site. */
  canonicalUrl?: string | null;
  /** Not for search engines. */
  noindex?: true;
  seoTitle: string | null;
  seoDescription: string | null;
  copyright: string | null;
  customFields: CustomField[];
  /** All of the article, where the newsroom's own export is read: then nothing of it is cleaned. */
  whole?: WholeArticle;
  body: string;
  bodyFormat: BodyFormat;
  /**
   * The record as it stood in the source, kept so that it can be cleaned again by newer rules;
   * without secrets, and without the comments and whatever else is personal to commenters.
   */
  raw: string;
  /** 1-based line of the source where the record begins, where there is one. */
  line: number | null;
}

/** A file of the old site's media library; a post refers to it by `id`. */
export interface LegacyAttachment {
  kind: 'attachment';
  id: string | null;
  /** Where the file itself is; null where the source does not say. Never fetched by a reader. */
  url: string | null;
  title: string | null;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  mime: string | null;
  parentId: string | null;
  commentCount: number | null;
  line: number | null;
}

/**
 * A record that is neither story nor picture: a menu entry, a template, a setting, a comment of its
 * own. It counts as an item; `comment` as a comment too. Its content is not kept.
 */
export interface OtherRecord {
  kind: 'other';
  /** The source's own word for it. */
  type: string;
  id: string | null;
  commentCount: number | null;
  line: number | null;
}

/** Somebody whom the source declares as an author, whether or not a post names them. */
export interface DeclaredAuthor extends LegacyPerson {
  kind: 'author';
  /** The two parts of the name, where the source keeps them apart. */
  givenName?: string;
  familyName?: string;
  bio: string | null;
  url: string | null;
  /** An author without an account of their own (Co-Authors Plus). */
  isGuest: boolean;
  /** All that the newsroom's own export says. */
  whole?: WholeAuthor;
}

/** A category, tag or other term that the source declares, whether or not a post uses it. */
export interface DeclaredTerm extends Omit<LegacyTerm, 'id'> {
  kind: 'term';
  id: string | null;
  /** Slug or id of the term above it, whichever the source uses. */
  parent: string | null;
  description: string | null;
  /** Declared outside of the source's list of categories or tags: it is not counted as one. */
  isUnlisted?: true;
  /** All that the newsroom's own export says. */
  whole?: WholeTerm;
}

/**
 * Facts about the source as a whole. A reader may yield several, each with what it has just learnt:
 * of every field the last that is not null holds, and one that is left out says nothing.
 */
export interface SourceFacts {
  kind: 'source';
  /** The format's own version (`1.2` of WXR, `2.0` of RSS, `5.0.2` of Ghost). */
  version?: string | null;
  /** The encoding that was read, as iconv names it, in lower case. */
  encoding?: string | null;
  siteTitle?: string | null;
  siteUrl?: string | null;
  language?: string | null;
  /** For sources without a format of their own (CSV, JSON): which column became which field. */
  mapping?: Readonly<Record<string, string>> | null;
}

/** Something in a source that could not be read as it stands; the rest is read all the same. */
export interface Problem {
  kind: 'problem';
  code: string;
  /** What was expected, what came, and what was done. Never carries text of a story. */
  message: string;
  /** 1-based line of the source, where there is one. */
  line: number | null;
}

export type SourceRecord =
  | SourceFacts
  | DeclaredAuthor
  | DeclaredTerm
  | LegacyPost
  | LegacyAttachment
  | OtherRecord
  | Problem;

/** What a reader is told about its bytes. */
export interface ReadHints {
  /** For detection and messages, never for identity. */
  name: string;
  namespace: string | null;
  language: string | null;
  /** Read as this encoding, whatever the bytes say. */
  encoding?: string | null;
  /** For WordPress: types of its plugins (`event`, `recipe`) that are read as posts. */
  types?: readonly string[] | null;
  /** For CSV, JSON and NDJSON: field of a LegacyPost → column or path; overrules the guess. */
  mapping?: Readonly<Record<string, string>> | null;
  /**
   * The bytes of a file beside this one, by its path from the same folder or archive; null where
   * there is none. Whoever is asked for here is not read by itself any more.
   */
  companion?: ((path: string) => Promise<Uint8Array | null>) | null;
}

/**
 * Streams a source's records in its order. Throws a NewsroomError only when nothing can be read;
 * everything else is a Problem between the records.
 */
export type Reader = (
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
) => AsyncIterable<SourceRecord>;
