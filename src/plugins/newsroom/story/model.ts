/**
 * The types at the joints of the flow: bytes → LegacyPost → Story → Article → channel document.
 * Nothing here knows Strapi. Every field that a source may not know is null, never undefined,
 * so that a Story prints as the same JSON whatever reader it came from.
 */
import type { SourceStatus } from './legacy';

/* ---------------------------------------------------------------- body: Strapi Blocks */

/** Strapi's own Blocks, as its server validates them (blocks-validator of @strapi/core 5.54). */
export type Block = ParagraphBlock | HeadingBlock | QuoteBlock | ListBlock | CodeBlock | ImageBlock;

export interface TextNode {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}

export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

export type InlineNode = TextNode | LinkNode;

export interface ParagraphBlock {
  type: 'paragraph';
  children: InlineNode[];
}

export interface HeadingBlock {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: InlineNode[];
}

export interface QuoteBlock {
  type: 'quote';
  children: InlineNode[];
}

export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}

export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Depth of a nested list: Strapi's editor draws the bullets by it. */
  indentLevel?: number;
  children: Array<ListItemNode | ListBlock>;
}

/** A code block with language `html` holds a table or other foreign HTML, sanitised when rendered. */
export interface CodeBlock {
  type: 'code';
  language?: string;
  children: TextNode[];
}

/** The Media Library's copy of an asset's metadata; Strapi refuses an image block without it. */
export interface ImageAsset {
  name: string;
  alternativeText: string | null;
  caption: string | null;
  url: string;
  width: number | null;
  height: number | null;
  hash: string;
  ext: string | null;
  mime: string;
  size: number;
  provider: string;
  createdAt: string;
  updatedAt: string;
  formats?: unknown;
  previewUrl?: string | null;
  provider_metadata?: unknown;
}

export interface ImageBlock {
  type: 'image';
  image: ImageAsset;
  /** Kept as an extra key on the node: Strapi's image block has no field for it. */
  credit?: string;
  children: TextNode[];
}

/* ---------------------------------------------------------------- what readers give */

export * from './legacy';

/* ---------------------------------------------------------------- what cleaning gives */

/** Where a story came from. `namespace` and `id` make the key under which it is imported once. */
export interface StorySource {
  namespace: string;
  id: string;
  url: string | null;
  status: SourceStatus;
  /** Old addresses on the site it came from, each starting with a slash: they become redirects. */
  paths: string[];
}

export const CONTRIBUTION_ROLES = [
  'contributing',
  'reporting',
  'additional reporting',
  'writing',
  'editing',
  'research',
  'photography',
  'video',
  'graphics',
  'translation',
] as const;

export type ContributionRole = (typeof CONTRIBUTION_ROLES)[number];

export interface StoryAuthor {
  name: string;
  organization: string | null;
  /** Of the author's page, where the newsroom's own export names it. */
  slug?: string;
}

export interface StoryContributor {
  /** null when the organization itself is credited ("with files from the AP"). */
  name: string | null;
  organization: string | null;
  role: ContributionRole;
  place: string | null;
  /** Who is credited, where the newsroom's own export says it. */
  whole?: {
    contributor: {
      name: string;
      organization: string | null;
      kind: 'person' | 'organization';
    } | null;
    author: StoryAuthor | null;
  };
}

/** As printed; the whole dateline is null when all three are unknown. */
export interface Dateline {
  place: string | null;
  agency: string | null;
  /** ISO day where its year is told or known; else as printed ("Feb 26"). */
  date: string | null;
}

export type RelatedPlacement = 'inline' | 'footer';

export interface StoryRelatedPost {
  headline: string;
  teaser: string | null;
  url: string | null;
  byline: string | null;
  authors: string[];
  dateline: Dateline | null;
  placement: RelatedPlacement;
  /** 0-based index of the paragraph of `text` it stood behind; null in a footer. */
  afterParagraph: number | null;
  /** What it is to the story, where the newsroom's own export says it; else `related`. */
  relation?: 'related' | 'background' | 'update' | 'correction';
}

/** What a removed line became; null for furniture, which becomes nothing. */
export type RemovedBecame =
  | 'headline'
  | 'standfirst'
  | 'kicker'
  | 'byline'
  | 'credit'
  | 'dateline'
  | 'date'
  | 'caption'
  | 'relatedPost'
  | 'section'
  | 'tag'
  | 'media'
  | null;

/** One source line that is not in the text. Nothing leaves a story without one of these. */
export interface RemovedLine {
  rule: string;
  text: string;
  /** 1-based line of the source; null where the source has no lines (HTML nodes). */
  line: number | null;
  became: RemovedBecame;
}

/** Where outside the body an edit was made. */
export type RepairedField = 'headline' | 'standfirst' | 'kicker' | 'caption' | 'relatedPost';

/**
 * One edit. Array order is the order applied; read backwards and undone one by one,
 * the edits of a paragraph give the source's paragraph again.
 */
export interface Repair {
  rule: string;
  before: string;
  after: string;
  /** 0-based index into the paragraphs of `text`; null outside the body, and then `of` says where. */
  paragraph: number | null;
  of: RepairedField | null;
  /** UTF-16 offset of `before` in the paragraph at the moment of the edit. */
  at: number;
}

/** A question to the editor about something that could not be mended safely. */
export interface Query {
  rule: string;
  message: string;
  /** The words in question, as they stand in the cleaned text. */
  quote: string;
  paragraph: number | null;
}

export interface StoryMedia {
  url: string;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
}

export interface Story {
  source: StorySource;
  headline: string | null;
  slug: string | null;
  kicker: string | null;
  standfirst: string | null;
  language: string | null;
  /** The printed lines, unchanged ("By" included). */
  byline: string | null;
  credit: string | null;
  authors: StoryAuthor[];
  contributors: StoryContributor[];
  dateline: Dateline | null;
  publishedOn: string | null;
  updatedOn: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  canonicalUrl: string | null;
  section: string | null;
  tags: string[];
  leadImage: StoryMedia | null;
  media: StoryMedia[];
  body: Block[];
  /** Paragraphs of the body with a blank line between two (DESIGN §4 says what counts as one). */
  text: string;
  relatedPosts: StoryRelatedPost[];
  removed: RemovedLine[];
  repairs: Repair[];
  queries: Query[];
}

/* ---------------------------------------------------------------- the publication */

/** schema.org's properties of a NewsMediaOrganization for its published rules. */
export const POLICIES = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'verificationFactCheckingPolicy',
  'actionableFeedbackPolicy',
  'unnamedSourcesPolicy',
  'diversityPolicy',
  'ownershipFundingInfo',
  'masthead',
] as const;

export type Policy = (typeof POLICIES)[number];
