/* Made from docs/openapi.json: `npm run generate` writes it anew. */

export type Article = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  headline: string;
  slug: string;
  kicker: string | null;
  label:
    | 'news'
    | 'opinion'
    | 'analysis'
    | 'review'
    | 'interview'
    | 'obituary'
    | 'explainer'
    | 'live'
    | 'sponsored'
    | 'press release'
    | 'ai-assisted'
    | null;
  standfirst: string | null;
  body: Blocks | null;
  leadImageCaption: string | null;
  leadImageCredit: string | null;
  byline: string | null;
  creditLine: string | null;
  datelinePlace: string | null;
  datelineAgency: string | null;
  datelineDate: string | null;
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
  access: 'free' | 'metered' | 'subscribers' | null;
  seoTitle: string | null;
  seoDescription: string | null;
  noindex: boolean | null;
  publicNote: string | null;
  excerpt: string | null;
  wordCount: number | null;
  readingMinutes: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  locale: string;
  authors?: Array<PlainAuthor>;
  credits?: Array<Credit>;
  relatedPosts?: Array<RelatedPost>;
  section?: PlainSection | null;
  tags?: Array<Tag>;
  leadImage?: MediaFile | null;
};

export type ArticleSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  headline?: string | null;
  slug?: string | null;
  kicker?: string | null;
  label?:
    | 'news'
    | 'opinion'
    | 'analysis'
    | 'review'
    | 'interview'
    | 'obituary'
    | 'explainer'
    | 'live'
    | 'sponsored'
    | 'press release'
    | 'ai-assisted'
    | null;
  standfirst?: string | null;
  body?: Blocks | null | null;
  leadImageCaption?: string | null;
  leadImageCredit?: string | null;
  byline?: string | null;
  creditLine?: string | null;
  datelinePlace?: string | null;
  datelineAgency?: string | null;
  datelineDate?: string | null;
  genre?: string | null;
  language?: string | null;
  publishedOn?: string | null;
  firstPublishedOn?: string | null;
  updatedOn?: string | null;
  sourceName?: string | null;
  sourceUrl?: string | null;
  canonicalUrl?: string | null;
  usageTerms?: string | null;
  copyrightHolder?: string | null;
  access?: 'free' | 'metered' | 'subscribers' | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  noindex?: boolean | null;
  publicNote?: string | null;
  plainText?: string | null;
  excerpt?: string | null;
  wordCount?: number | null;
  readingMinutes?: number | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  locale?: string | null;
  authors?: Array<AuthorSelection>;
  credits?: Array<CreditSelection>;
  relatedPosts?: Array<RelatedPostSelection>;
  section?: SectionSelection | null;
  tags?: Array<TagSelection>;
  leadImage?: MediaFile | null;
  socialImage?: MediaFile | null;
  /** With body=html: sanitized, without embeds’ scripts. */
  bodyHtml?: string;
  /** With body=text. */
  bodyText?: string;
};

export type ArticleCard = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  headline: string;
  slug: string;
  kicker: string | null;
  label:
    | 'news'
    | 'opinion'
    | 'analysis'
    | 'review'
    | 'interview'
    | 'obituary'
    | 'explainer'
    | 'live'
    | 'sponsored'
    | 'press release'
    | 'ai-assisted'
    | null;
  standfirst: string | null;
  excerpt: string | null;
  access: 'free' | 'metered' | 'subscribers' | null;
  locale: string;
  publishedOn: string | null;
  updatedOn: string | null;
  readingMinutes: number | null;
  authors?: Array<{
    /** Of this version alone; use documentId. */
    id: number;
    documentId: string;
    name: string;
    slug: string;
  }>;
  section?: {
    /** Of this version alone; use documentId. */
    id: number;
    documentId: string;
    name: string;
    slug: string;
  } | null;
  leadImage?: {
    /** Of this version alone; use documentId. */
    id?: number;
    documentId: string;
    /** Absolute, or a path of this server. */
    url: string;
    alternativeText: string | null;
    caption: string | null;
    width: number | null;
    height: number | null;
    mime: string;
    /** Smaller copies by name: thumbnail, small, medium, large. */
    formats: Record<
      string,
      {
        url: string;
        width?: number;
        height?: number;
        mime?: string;
      }
    > | null;
  } | null;
};

export type Author = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  slug: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  organization: string | null;
  bio: string | null;
  location: string | null;
  sameAs: unknown;
  active: boolean | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  photo?: MediaFile | null;
};

export type PlainAuthor = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  slug: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  organization: string | null;
  bio: string | null;
  location: string | null;
  sameAs: unknown;
  active: boolean | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export type AuthorSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  name?: string | null;
  slug?: string | null;
  givenName?: string | null;
  familyName?: string | null;
  jobTitle?: string | null;
  organization?: string | null;
  bio?: string | null;
  location?: string | null;
  sameAs?: unknown;
  active?: boolean | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  photo?: MediaFile | null;
};

export type Contributor = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  organization: string | null;
  kind: 'person' | 'organization';
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  author?: PlainAuthor | null;
};

export type PlainContributor = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  organization: string | null;
  kind: 'person' | 'organization';
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export type ContributorSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  name?: string | null;
  organization?: string | null;
  kind?: 'person' | 'organization' | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  author?: AuthorSelection | null;
};

export type Correction = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  articleDocumentId: string | null;
  articleLocale: string | null;
  kind: 'correction' | 'clarification' | 'update' | 'editors note' | 'retraction';
  text: string;
  date: string | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export type CorrectionSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  kind?: 'correction' | 'clarification' | 'update' | 'editors note' | 'retraction' | null;
  text?: string | null;
  date?: string | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
};

export type Credit = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  role:
    | 'contributing'
    | 'reporting'
    | 'additional reporting'
    | 'writing'
    | 'editing'
    | 'research'
    | 'photography'
    | 'video'
    | 'graphics'
    | 'translation';
  organization: string | null;
  place: string | null;
  name: string | null;
  articleDocumentId: string | null;
  articleLocale: string | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  contributor?: PlainContributor | null;
  author?: PlainAuthor | null;
};

export type CreditSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  role?:
    | 'contributing'
    | 'reporting'
    | 'additional reporting'
    | 'writing'
    | 'editing'
    | 'research'
    | 'photography'
    | 'video'
    | 'graphics'
    | 'translation'
    | null;
  organization?: string | null;
  place?: string | null;
  name?: string | null;
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  contributor?: ContributorSelection | null;
  author?: AuthorSelection | null;
};

export type RelatedPost = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  headline: string;
  teaser: string | null;
  url: string | null;
  byline: string | null;
  datelinePlace: string | null;
  datelineAgency: string | null;
  datelineDate: string | null;
  placement: 'inline' | 'footer';
  afterParagraph: number | null;
  relation: 'related' | 'background' | 'update' | 'correction';
  articleDocumentId: string | null;
  articleLocale: string | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  target?: RelatedTarget | null;
};

export type RelatedPostSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  headline?: string | null;
  teaser?: string | null;
  url?: string | null;
  byline?: string | null;
  datelinePlace?: string | null;
  datelineAgency?: string | null;
  datelineDate?: string | null;
  placement?: 'inline' | 'footer' | null;
  afterParagraph?: number | null;
  relation?: 'related' | 'background' | 'update' | 'correction' | null;
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  target?: RelatedTarget | null;
};

export type Section = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  slug: string;
  description: string | null;
  position: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  parent?: PlainSection | null;
};

export type PlainSection = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  slug: string;
  description: string | null;
  position: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export type SectionSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  name?: string | null;
  slug?: string | null;
  description?: string | null;
  position?: number | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
  parent?: SectionSelection | null;
};

export type Tag = {
  /** Of this version alone; use documentId. */
  id: number;
  documentId: string;
  name: string;
  slug: string;
  description: string | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export type TagSelection = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  name?: string | null;
  slug?: string | null;
  description?: string | null;
  createdAt?: string | null;
  updatedAt?: string | null;
  publishedAt?: string | null;
};

/** HTML: escaped, with what was found in `<mark>`. null where nothing was. */
export type Highlights = {
  headline: string | null;
  standfirst: string | null;
  text: string;
};

export type ArchiveMonth = {
  /** `2024-03`. */
  month: string;
  count: number;
};

export type MediaFile = {
  /** Of this version alone; use documentId. */
  id?: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  /** Smaller copies by name: thumbnail, small, medium, large. */
  formats: Record<
    string,
    {
      url: string;
      width?: number;
      height?: number;
      mime?: string;
    }
  > | null;
  ext: string | null;
  mime: string;
  /** In kilobytes. */
  size: number;
  /** Absolute, or a path of this server. */
  url: string;
  previewUrl: string | null;
};

export type RelatedTarget = {
  documentId: string;
  locale: string;
  headline: string;
  slug: string;
  standfirst: string | null;
  publishedOn: string | null;
};

export type Blocks = Array<Block>;

export type Block = ParagraphBlock | HeadingBlock | QuoteBlock | ListBlock | CodeBlock | ImageBlock;

export type TextNode = {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
};

export type LinkNode = {
  type: 'link';
  url: string;
  children: Array<TextNode>;
};

export type InlineNode = TextNode | LinkNode;

/** An embed is a paragraph whose only child is a link with its own url as text. */
export type ParagraphBlock = {
  type: 'paragraph';
  children: Array<InlineNode>;
};

export type HeadingBlock = {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: Array<InlineNode>;
};

export type QuoteBlock = {
  type: 'quote';
  children: Array<InlineNode>;
};

export type ListItemNode = {
  type: 'list-item';
  children: Array<InlineNode>;
};

export type ListBlock = {
  type: 'list';
  format: 'ordered' | 'unordered';
  indentLevel?: number;
  children: Array<ListItemNode | ListBlock>;
};

/** With the language `html` it holds a table or other foreign HTML: sanitize it before you show it, or ask for `body=html`. */
export type CodeBlock = {
  type: 'code';
  language?: string;
  children: Array<TextNode>;
};

export type ImageAsset = {
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
};

export type ImageBlock = {
  type: 'image';
  image: ImageAsset;
  credit?: string;
  children: Array<TextNode>;
};

export type ArticleField =
  | '*'
  | 'documentId'
  | 'headline'
  | 'slug'
  | 'kicker'
  | 'label'
  | 'standfirst'
  | 'body'
  | 'leadImageCaption'
  | 'leadImageCredit'
  | 'byline'
  | 'creditLine'
  | 'datelinePlace'
  | 'datelineAgency'
  | 'datelineDate'
  | 'genre'
  | 'language'
  | 'publishedOn'
  | 'firstPublishedOn'
  | 'updatedOn'
  | 'sourceName'
  | 'sourceUrl'
  | 'canonicalUrl'
  | 'usageTerms'
  | 'copyrightHolder'
  | 'access'
  | 'seoTitle'
  | 'seoDescription'
  | 'noindex'
  | 'publicNote'
  | 'plainText'
  | 'excerpt'
  | 'wordCount'
  | 'readingMinutes'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt'
  | 'locale';

export type ArticleSort =
  | 'shownOn'
  | 'shownOn:asc'
  | 'shownOn:desc'
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'headline'
  | 'headline:asc'
  | 'headline:desc'
  | 'slug'
  | 'slug:asc'
  | 'slug:desc'
  | 'kicker'
  | 'kicker:asc'
  | 'kicker:desc'
  | 'label'
  | 'label:asc'
  | 'label:desc'
  | 'standfirst'
  | 'standfirst:asc'
  | 'standfirst:desc'
  | 'leadImageCaption'
  | 'leadImageCaption:asc'
  | 'leadImageCaption:desc'
  | 'leadImageCredit'
  | 'leadImageCredit:asc'
  | 'leadImageCredit:desc'
  | 'byline'
  | 'byline:asc'
  | 'byline:desc'
  | 'creditLine'
  | 'creditLine:asc'
  | 'creditLine:desc'
  | 'datelinePlace'
  | 'datelinePlace:asc'
  | 'datelinePlace:desc'
  | 'datelineAgency'
  | 'datelineAgency:asc'
  | 'datelineAgency:desc'
  | 'datelineDate'
  | 'datelineDate:asc'
  | 'datelineDate:desc'
  | 'genre'
  | 'genre:asc'
  | 'genre:desc'
  | 'language'
  | 'language:asc'
  | 'language:desc'
  | 'publishedOn'
  | 'publishedOn:asc'
  | 'publishedOn:desc'
  | 'firstPublishedOn'
  | 'firstPublishedOn:asc'
  | 'firstPublishedOn:desc'
  | 'updatedOn'
  | 'updatedOn:asc'
  | 'updatedOn:desc'
  | 'sourceName'
  | 'sourceName:asc'
  | 'sourceName:desc'
  | 'sourceUrl'
  | 'sourceUrl:asc'
  | 'sourceUrl:desc'
  | 'canonicalUrl'
  | 'canonicalUrl:asc'
  | 'canonicalUrl:desc'
  | 'usageTerms'
  | 'usageTerms:asc'
  | 'usageTerms:desc'
  | 'copyrightHolder'
  | 'copyrightHolder:asc'
  | 'copyrightHolder:desc'
  | 'access'
  | 'access:asc'
  | 'access:desc'
  | 'seoTitle'
  | 'seoTitle:asc'
  | 'seoTitle:desc'
  | 'seoDescription'
  | 'seoDescription:asc'
  | 'seoDescription:desc'
  | 'noindex'
  | 'noindex:asc'
  | 'noindex:desc'
  | 'publicNote'
  | 'publicNote:asc'
  | 'publicNote:desc'
  | 'excerpt'
  | 'excerpt:asc'
  | 'excerpt:desc'
  | 'wordCount'
  | 'wordCount:asc'
  | 'wordCount:desc'
  | 'readingMinutes'
  | 'readingMinutes:asc'
  | 'readingMinutes:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc'
  | 'locale'
  | 'locale:asc'
  | 'locale:desc';

export type ArticleFilters = {
  documentId?: TextComparison;
  headline?: TextComparison;
  slug?: TextComparison;
  kicker?: TextComparison;
  label?: TextComparison;
  standfirst?: TextComparison;
  leadImageCaption?: TextComparison;
  leadImageCredit?: TextComparison;
  byline?: TextComparison;
  creditLine?: TextComparison;
  datelinePlace?: TextComparison;
  datelineAgency?: TextComparison;
  datelineDate?: TextComparison;
  genre?: TextComparison;
  language?: TextComparison;
  publishedOn?: TextComparison;
  firstPublishedOn?: TextComparison;
  updatedOn?: TextComparison;
  sourceName?: TextComparison;
  sourceUrl?: TextComparison;
  canonicalUrl?: TextComparison;
  usageTerms?: TextComparison;
  copyrightHolder?: TextComparison;
  access?: TextComparison;
  seoTitle?: TextComparison;
  seoDescription?: TextComparison;
  noindex?: BooleanComparison;
  publicNote?: TextComparison;
  excerpt?: TextComparison;
  wordCount?: NumberComparison;
  readingMinutes?: NumberComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  locale?: TextComparison;
  authors?: AuthorFilters | Presence;
  credits?: CreditFilters | Presence;
  section?: SectionFilters | Presence;
  tags?: TagFilters | Presence;
  $and?: Array<ArticleFilters>;
  $or?: Array<ArticleFilters>;
  $not?: ArticleFilters;
};

export type ArticlePopulate = {
  authors?:
    | boolean
    | {
        fields?: Array<AuthorField>;
        populate?: AuthorPopulate;
      };
  credits?:
    | boolean
    | {
        fields?: Array<CreditField>;
        populate?: CreditPopulate;
      };
  relatedPosts?:
    | boolean
    | {
        fields?: Array<RelatedPostField>;
        populate?: RelatedPostPopulate;
      };
  section?:
    | boolean
    | {
        fields?: Array<SectionField>;
        populate?: SectionPopulate;
      };
  tags?:
    | boolean
    | {
        fields?: Array<TagField>;
      };
  leadImage?:
    | boolean
    | {
        fields?: Array<
          | 'documentId'
          | 'name'
          | 'alternativeText'
          | 'caption'
          | 'width'
          | 'height'
          | 'formats'
          | 'ext'
          | 'mime'
          | 'size'
          | 'url'
          | 'previewUrl'
        >;
      };
  socialImage?:
    | boolean
    | {
        fields?: Array<
          | 'documentId'
          | 'name'
          | 'alternativeText'
          | 'caption'
          | 'width'
          | 'height'
          | 'formats'
          | 'ext'
          | 'mime'
          | 'size'
          | 'url'
          | 'previewUrl'
        >;
      };
};

export type ArticleInput = {
  headline?: string | null;
  slug?: string | null;
  kicker?: string | null;
  label?:
    | 'news'
    | 'opinion'
    | 'analysis'
    | 'review'
    | 'interview'
    | 'obituary'
    | 'explainer'
    | 'live'
    | 'sponsored'
    | 'press release'
    | 'ai-assisted'
    | null;
  standfirst?: string | null;
  body?: Blocks | null;
  leadImageCaption?: string | null;
  leadImageCredit?: string | null;
  byline?: string | null;
  creditLine?: string | null;
  datelinePlace?: string | null;
  datelineAgency?: string | null;
  datelineDate?: string | null;
  genre?: string | null;
  language?: string | null;
  publishedOn?: string | null;
  firstPublishedOn?: string | null;
  updatedOn?: string | null;
  sourceName?: string | null;
  sourceUrl?: string | null;
  canonicalUrl?: string | null;
  usageTerms?: string | null;
  copyrightHolder?: string | null;
  access?: 'free' | 'metered' | 'subscribers' | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  noindex?: boolean | null;
  publicNote?: string | null;
  authors?:
    | Array<string>
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  credits?:
    | Array<string>
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  relatedPosts?:
    | Array<string>
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  section?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  tags?:
    | Array<string>
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  leadImage?: number | null;
  socialImage?: number | null;
};

export type AuthorField =
  | '*'
  | 'documentId'
  | 'name'
  | 'slug'
  | 'givenName'
  | 'familyName'
  | 'jobTitle'
  | 'organization'
  | 'bio'
  | 'location'
  | 'sameAs'
  | 'active'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt';

export type AuthorSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'name'
  | 'name:asc'
  | 'name:desc'
  | 'slug'
  | 'slug:asc'
  | 'slug:desc'
  | 'givenName'
  | 'givenName:asc'
  | 'givenName:desc'
  | 'familyName'
  | 'familyName:asc'
  | 'familyName:desc'
  | 'jobTitle'
  | 'jobTitle:asc'
  | 'jobTitle:desc'
  | 'organization'
  | 'organization:asc'
  | 'organization:desc'
  | 'bio'
  | 'bio:asc'
  | 'bio:desc'
  | 'location'
  | 'location:asc'
  | 'location:desc'
  | 'active'
  | 'active:asc'
  | 'active:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type AuthorFilters = {
  documentId?: TextComparison;
  name?: TextComparison;
  slug?: TextComparison;
  givenName?: TextComparison;
  familyName?: TextComparison;
  jobTitle?: TextComparison;
  organization?: TextComparison;
  bio?: TextComparison;
  location?: TextComparison;
  active?: BooleanComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  $and?: Array<AuthorFilters>;
  $or?: Array<AuthorFilters>;
  $not?: AuthorFilters;
};

export type AuthorPopulate = {
  photo?:
    | boolean
    | {
        fields?: Array<
          | 'documentId'
          | 'name'
          | 'alternativeText'
          | 'caption'
          | 'width'
          | 'height'
          | 'formats'
          | 'ext'
          | 'mime'
          | 'size'
          | 'url'
          | 'previewUrl'
        >;
      };
};

export type AuthorInput = {
  name?: string | null;
  slug?: string | null;
  givenName?: string | null;
  familyName?: string | null;
  jobTitle?: string | null;
  organization?: string | null;
  bio?: string | null;
  location?: string | null;
  sameAs?: unknown;
  active?: boolean | null;
  photo?: number | null;
};

export type ContributorField =
  '*' | 'documentId' | 'name' | 'organization' | 'kind' | 'createdAt' | 'updatedAt' | 'publishedAt';

export type ContributorSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'name'
  | 'name:asc'
  | 'name:desc'
  | 'organization'
  | 'organization:asc'
  | 'organization:desc'
  | 'kind'
  | 'kind:asc'
  | 'kind:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type ContributorFilters = {
  documentId?: TextComparison;
  name?: TextComparison;
  organization?: TextComparison;
  kind?: TextComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  author?: AuthorFilters | Presence;
  $and?: Array<ContributorFilters>;
  $or?: Array<ContributorFilters>;
  $not?: ContributorFilters;
};

export type ContributorPopulate = {
  author?:
    | boolean
    | {
        fields?: Array<AuthorField>;
        populate?: AuthorPopulate;
      };
};

export type ContributorInput = {
  name?: string | null;
  organization?: string | null;
  kind?: 'person' | 'organization' | null;
  author?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
};

export type CorrectionField =
  | '*'
  | 'documentId'
  | 'articleDocumentId'
  | 'articleLocale'
  | 'kind'
  | 'text'
  | 'date'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt';

export type CorrectionSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'articleDocumentId'
  | 'articleDocumentId:asc'
  | 'articleDocumentId:desc'
  | 'articleLocale'
  | 'articleLocale:asc'
  | 'articleLocale:desc'
  | 'kind'
  | 'kind:asc'
  | 'kind:desc'
  | 'text'
  | 'text:asc'
  | 'text:desc'
  | 'date'
  | 'date:asc'
  | 'date:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type CorrectionFilters = {
  documentId?: TextComparison;
  articleDocumentId?: TextComparison;
  articleLocale?: TextComparison;
  kind?: TextComparison;
  text?: TextComparison;
  date?: TextComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  $and?: Array<CorrectionFilters>;
  $or?: Array<CorrectionFilters>;
  $not?: CorrectionFilters;
};

export type CorrectionInput = {
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  kind?: 'correction' | 'clarification' | 'update' | 'editors note' | 'retraction' | null;
  text?: string | null;
  date?: string | null;
};

export type CreditField =
  | '*'
  | 'documentId'
  | 'role'
  | 'organization'
  | 'place'
  | 'name'
  | 'articleDocumentId'
  | 'articleLocale'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt';

export type CreditSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'role'
  | 'role:asc'
  | 'role:desc'
  | 'organization'
  | 'organization:asc'
  | 'organization:desc'
  | 'place'
  | 'place:asc'
  | 'place:desc'
  | 'name'
  | 'name:asc'
  | 'name:desc'
  | 'articleDocumentId'
  | 'articleDocumentId:asc'
  | 'articleDocumentId:desc'
  | 'articleLocale'
  | 'articleLocale:asc'
  | 'articleLocale:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type CreditFilters = {
  documentId?: TextComparison;
  role?: TextComparison;
  organization?: TextComparison;
  place?: TextComparison;
  name?: TextComparison;
  articleDocumentId?: TextComparison;
  articleLocale?: TextComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  contributor?: ContributorFilters | Presence;
  author?: AuthorFilters | Presence;
  $and?: Array<CreditFilters>;
  $or?: Array<CreditFilters>;
  $not?: CreditFilters;
};

export type CreditPopulate = {
  contributor?:
    | boolean
    | {
        fields?: Array<ContributorField>;
        populate?: ContributorPopulate;
      };
  author?:
    | boolean
    | {
        fields?: Array<AuthorField>;
        populate?: AuthorPopulate;
      };
};

export type CreditInput = {
  role?:
    | 'contributing'
    | 'reporting'
    | 'additional reporting'
    | 'writing'
    | 'editing'
    | 'research'
    | 'photography'
    | 'video'
    | 'graphics'
    | 'translation'
    | null;
  organization?: string | null;
  place?: string | null;
  name?: string | null;
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  contributor?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
  author?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
};

export type RelatedPostField =
  | '*'
  | 'documentId'
  | 'headline'
  | 'teaser'
  | 'url'
  | 'byline'
  | 'datelinePlace'
  | 'datelineAgency'
  | 'datelineDate'
  | 'placement'
  | 'afterParagraph'
  | 'relation'
  | 'articleDocumentId'
  | 'articleLocale'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt';

export type RelatedPostSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'headline'
  | 'headline:asc'
  | 'headline:desc'
  | 'teaser'
  | 'teaser:asc'
  | 'teaser:desc'
  | 'url'
  | 'url:asc'
  | 'url:desc'
  | 'byline'
  | 'byline:asc'
  | 'byline:desc'
  | 'datelinePlace'
  | 'datelinePlace:asc'
  | 'datelinePlace:desc'
  | 'datelineAgency'
  | 'datelineAgency:asc'
  | 'datelineAgency:desc'
  | 'datelineDate'
  | 'datelineDate:asc'
  | 'datelineDate:desc'
  | 'placement'
  | 'placement:asc'
  | 'placement:desc'
  | 'afterParagraph'
  | 'afterParagraph:asc'
  | 'afterParagraph:desc'
  | 'relation'
  | 'relation:asc'
  | 'relation:desc'
  | 'articleDocumentId'
  | 'articleDocumentId:asc'
  | 'articleDocumentId:desc'
  | 'articleLocale'
  | 'articleLocale:asc'
  | 'articleLocale:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type RelatedPostFilters = {
  documentId?: TextComparison;
  headline?: TextComparison;
  teaser?: TextComparison;
  url?: TextComparison;
  byline?: TextComparison;
  datelinePlace?: TextComparison;
  datelineAgency?: TextComparison;
  datelineDate?: TextComparison;
  placement?: TextComparison;
  afterParagraph?: NumberComparison;
  relation?: TextComparison;
  articleDocumentId?: TextComparison;
  articleLocale?: TextComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  $and?: Array<RelatedPostFilters>;
  $or?: Array<RelatedPostFilters>;
  $not?: RelatedPostFilters;
};

export type RelatedPostPopulate = {
  target?:
    | boolean
    | {
        fields?: Array<
          'documentId' | 'locale' | 'headline' | 'slug' | 'standfirst' | 'publishedOn'
        >;
      };
};

export type RelatedPostInput = {
  headline?: string | null;
  teaser?: string | null;
  url?: string | null;
  byline?: string | null;
  datelinePlace?: string | null;
  datelineAgency?: string | null;
  datelineDate?: string | null;
  placement?: 'inline' | 'footer' | null;
  afterParagraph?: number | null;
  relation?: 'related' | 'background' | 'update' | 'correction' | null;
  articleDocumentId?: string | null;
  articleLocale?: string | null;
  target?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
};

export type SectionField =
  | '*'
  | 'documentId'
  | 'name'
  | 'slug'
  | 'description'
  | 'position'
  | 'createdAt'
  | 'updatedAt'
  | 'publishedAt';

export type SectionSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'name'
  | 'name:asc'
  | 'name:desc'
  | 'slug'
  | 'slug:asc'
  | 'slug:desc'
  | 'description'
  | 'description:asc'
  | 'description:desc'
  | 'position'
  | 'position:asc'
  | 'position:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type SectionFilters = {
  documentId?: TextComparison;
  name?: TextComparison;
  slug?: TextComparison;
  description?: TextComparison;
  position?: NumberComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  parent?: SectionFilters | Presence;
  $and?: Array<SectionFilters>;
  $or?: Array<SectionFilters>;
  $not?: SectionFilters;
};

export type SectionPopulate = {
  parent?:
    | boolean
    | {
        fields?: Array<SectionField>;
        populate?: SectionPopulate;
      };
};

export type SectionInput = {
  name?: string | null;
  slug?: string | null;
  description?: string | null;
  position?: number | null;
  parent?:
    | string
    | null
    | {
        connect?: unknown;
        disconnect?: unknown;
        set?: unknown;
      };
};

export type TagField =
  '*' | 'documentId' | 'name' | 'slug' | 'description' | 'createdAt' | 'updatedAt' | 'publishedAt';

export type TagSort =
  | 'documentId'
  | 'documentId:asc'
  | 'documentId:desc'
  | 'name'
  | 'name:asc'
  | 'name:desc'
  | 'slug'
  | 'slug:asc'
  | 'slug:desc'
  | 'description'
  | 'description:asc'
  | 'description:desc'
  | 'createdAt'
  | 'createdAt:asc'
  | 'createdAt:desc'
  | 'updatedAt'
  | 'updatedAt:asc'
  | 'updatedAt:desc'
  | 'publishedAt'
  | 'publishedAt:asc'
  | 'publishedAt:desc';

export type TagFilters = {
  documentId?: TextComparison;
  name?: TextComparison;
  slug?: TextComparison;
  description?: TextComparison;
  createdAt?: TextComparison;
  updatedAt?: TextComparison;
  publishedAt?: TextComparison;
  $and?: Array<TagFilters>;
  $or?: Array<TagFilters>;
  $not?: TagFilters;
};

export type TagInput = {
  name?: string | null;
  slug?: string | null;
  description?: string | null;
};

export type TextComparison =
  | string
  | {
      $eq?: string;
      $eqi?: string;
      $ne?: string;
      $nei?: string;
      $lt?: string;
      $lte?: string;
      $gt?: string;
      $gte?: string;
      $in?: Array<string>;
      $notIn?: Array<string>;
      $between?: [string, string];
      $contains?: string;
      $containsi?: string;
      $notContains?: string;
      $notContainsi?: string;
      $startsWith?: string;
      $startsWithi?: string;
      $endsWith?: string;
      $endsWithi?: string;
      $null?: boolean;
      $notNull?: boolean;
    };

export type NumberComparison =
  | number
  | {
      $eq?: number;
      $eqi?: number;
      $ne?: number;
      $nei?: number;
      $lt?: number;
      $lte?: number;
      $gt?: number;
      $gte?: number;
      $in?: Array<number>;
      $notIn?: Array<number>;
      $between?: [number, number];
      $contains?: number;
      $containsi?: number;
      $notContains?: number;
      $notContainsi?: number;
      $startsWith?: number;
      $startsWithi?: number;
      $endsWith?: number;
      $endsWithi?: number;
      $null?: boolean;
      $notNull?: boolean;
    };

export type BooleanComparison =
  | boolean
  | {
      $eq?: boolean;
      $eqi?: boolean;
      $ne?: boolean;
      $nei?: boolean;
      $lt?: boolean;
      $lte?: boolean;
      $gt?: boolean;
      $gte?: boolean;
      $in?: Array<boolean>;
      $notIn?: Array<boolean>;
      $between?: [boolean, boolean];
      $contains?: boolean;
      $containsi?: boolean;
      $notContains?: boolean;
      $notContainsi?: boolean;
      $startsWith?: boolean;
      $startsWithi?: boolean;
      $endsWith?: boolean;
      $endsWithi?: boolean;
      $null?: boolean;
      $notNull?: boolean;
    };

export type Presence = {
  $null?: boolean;
  $notNull?: boolean;
};

export type ListMeta = {
  pagination: {
    page?: number;
    pageSize?: number;
    pageCount?: number;
    start?: number;
    limit?: number;
    total?: number;
  };
  /** For `pagination[cursor]`; missing where there is nothing before and after. */
  cursors?: {
    next: string | null;
    previous: string | null;
  };
  /** Of a search: so many matches were ranked, those that were published last. */
  onlyTheLast?: number;
};

export type OneMeta = {
  /** The former slug that was asked for. */
  redirectedFrom?: string;
  /** The present slug. */
  slug?: string;
};

export type Change = {
  kind: 'article' | 'articles' | 'author' | 'contributor' | 'section' | 'tag' | 'file' | 'settings';
  documentId: string | null;
  locale: string | null;
  /** Of an article: readers can’t have it any more. */
  gone?: boolean;
};

export type ChangesMeta = {
  marker: string;
  /** false: the log does not reach back that far; build anew. */
  complete: boolean;
};

export type NewsroomEvent = {
  type: 'article.published' | 'article.updated' | 'article.corrected' | 'article.withdrawn';
  /** When it happened. */
  timestamp: string;
  data: {
    documentId: string;
    locale: string;
    /** Raised with each event of an article: the greater is the newer. */
    version: number;
    cause: string | null;
    slug: string;
    url: string;
    section: string | null;
    language: string | null;
    publishedOn: string | null;
    firstPublishedOn: string | null;
    updatedOn: string | null;
    /** null in a withdrawal. */
    headline: string | null;
    noindex: boolean;
    /** Of an endpoint that is set up `withDocument`. */
    ninjs?: unknown;
  };
};

/** A code never changes its meaning; new ones may come. */
export type ErrorCode =
  | 'NEWSROOM_PUBLISH_WITHOUT_HEADLINE'
  | 'NEWSROOM_PUBLISH_WITHOUT_BODY'
  | 'NEWSROOM_PUBLISH_WITHOUT_CREDIT'
  | 'NEWSROOM_SLUG_INVALID'
  | 'NEWSROOM_SLUG_TAKEN'
  | 'NEWSROOM_NAME_SLUG_TAKEN'
  | 'NEWSROOM_URL_INVALID'
  | 'NEWSROOM_STATE_IS_KEPT'
  | 'NEWSROOM_BODY_INVALID'
  | 'NEWSROOM_CHANNEL_UNKNOWN'
  | 'NEWSROOM_CHANNEL_OFF'
  | 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'
  | 'NEWSROOM_QUERY_INVALID_PARAMETER'
  | 'NEWSROOM_DRAFTS_ARE_CLOSED'
  | 'NEWSROOM_PUBLISH_NOT_ALLOWED'
  | 'NEWSROOM_WRITE_INVALID'
  | 'NEWSROOM_TOO_MANY_REQUESTS'
  | 'NEWSROOM_WRITE_STALE'
  | 'NEWSROOM_GONE'
  | 'NEWSROOM_GONE_BY_LAW'
  | 'NEWSROOM_NOT_FOUND';

export type Refusal = {
  data: null;
  error: {
    status: number;
    name: string;
    /** What was expected, what came, what to do. */
    message: string;
    /** Beside the code, what the message is made of. */
    details?: {
      /** Missing where Strapi itself refused. */
      code?: ErrorCode | string;
    };
  };
};

export type FeedFile =
  'rss.xml' | 'atom.xml' | 'feed.json' | 'smartnews.xml' | 'msn.xml' | 'flipboard.xml';

export type SitemapFile = 'index.xml' | 'articles.xml' | 'news.xml';

export type DocumentFile =
  | 'jsonld'
  | 'meta.html'
  | 'page'
  | 'amp.html'
  | 'oembed.json'
  | 'story.md'
  | 'ninjs.json'
  | 'ninjs-2.json'
  | 'nitf.xml'
  | 'newsml-g2.xml'
  | 'story.txt'
  | 'apple-news.json'
  | 'newsletter.html'
  | 'newsletter.txt';
