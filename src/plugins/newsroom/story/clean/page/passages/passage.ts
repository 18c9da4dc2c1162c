import type { PageElement } from '../tree/element';

export type PassageKind =
  'paragraph' | 'heading' | 'quote' | 'list-item' | 'table-row' | 'image' | 'embed';

/** A piece of text with the element it stands in directly: enough to know its marks and link. */
export interface TextRun {
  text: string;
  within: PageElement;
}

/** One line of the page as a reader sees it: a run of inline content between two block borders. */
export interface Passage {
  kind: PassageKind;
  /** The nearest block element around the text; of an image or embed, the element itself. */
  element: PageElement;
  /** White space folded; a single line break within is kept as `\n`, cells are joined by a tab. */
  text: string;
  runs: TextRun[];
  /** 1 to 6 for headings, else 0. */
  level: number;
  words: number;
  /** Characters of `text` inside links. */
  linked: number;
  /** Set in an element that the page itself hides. */
  hidden: boolean;
  /** An image, video or other embed stands directly before it: it may be its caption. */
  followsMedia: boolean;
}
