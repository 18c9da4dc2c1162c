import type { RemovedLine, StoryAuthor, StoryMedia } from '../../model';
import type { MarkedRun } from './inline/marked-text';
import type { PassageKind } from './passages/passage';

/** A paragraph, heading, list item … of the story. */
export interface PageText {
  kind: Exclude<PassageKind, 'image' | 'embed'>;
  /** Cells of a table row are joined by a tab; a line break made by hand is `\n`. */
  text: string;
  /** The same text with its marks and links. */
  runs: MarkedRun[];
  /** 1 to 6 for headings, else 0. */
  level: number;
  /** Of a list item: whether its list is numbered. */
  ordered: boolean;
}

/** A picture or an embed between two texts of the story. */
export interface PageMedia extends StoryMedia {
  kind: 'image' | 'embed';
}

export type PageBodyElement = PageText | PageMedia;

export const isText = (element: PageBodyElement): element is PageText =>
  element.kind !== 'image' && element.kind !== 'embed';

/** A link to another story that stood in or below the body. */
export interface PageRelatedPost {
  headline: string;
  url: string;
  /** How many texts of the body stand before it; null below the body. */
  behindTexts: number | null;
}

/** A whole page taken apart: the story, what the page says about it, and the rest by name. */
export interface PageContent {
  headline: string | null;
  standfirst: string | null;
  /** As printed, "By" included; lines of one byline are joined by a line break. */
  byline: string | null;
  authors: StoryAuthor[];
  /** ISO 8601 with the page's offset, or the day alone: the day is the one that is printed. */
  publishedOn: string | null;
  updatedOn: string | null;
  language: string | null;
  section: string | null;
  tags: string[];
  canonicalUrl: string | null;
  siteName: string | null;
  leadImage: StoryMedia | null;
  elements: PageBodyElement[];
  /** Every other line of the page, in its order. */
  removed: RemovedLine[];
  relatedPosts: PageRelatedPost[];
}
