import type { RemovedLine, StoryAuthor } from '../../model';
import type { PassageKind } from './passages/passage';

/** One element of the story's body, in the order of the page. */
export interface PageBodyElement {
  kind: PassageKind;
  /** Plain text; cells of a table row are joined by a tab; empty for images and embeds. */
  text: string;
  /** 1 to 6 for headings, else 0. */
  level: number;
  /** Inline HTML with links and marks; for an image or embed its address in a plain element. */
  html: string;
  /** Of an image: what is printed below it. */
  caption: string | null;
  /** Of an image or embed. */
  url: string | null;
  alternativeText: string | null;
  /** Of a list item: whether its list is numbered. */
  ordered: boolean;
}

/** A link to another story that stood in or below the body. */
export interface PageRelatedPost {
  headline: string;
  teaser: string | null;
  url: string | null;
  /** Index of the element of the body it stood behind; null below the body. */
  afterElement: number | null;
}

/** A whole page taken apart: the story, what the page says about it, and the rest by name. */
export interface PageContent {
  headline: string | null;
  standfirst: string | null;
  /** The line as printed, "By" included. */
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
  leadImage: { url: string; alternativeText: string | null; caption: string | null } | null;
  elements: PageBodyElement[];
  removed: RemovedLine[];
  relatedPosts: PageRelatedPost[];
}
