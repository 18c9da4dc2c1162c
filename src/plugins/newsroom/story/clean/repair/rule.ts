import type { Change } from './edit';
import type { Confidence } from '../rules/profile';
import type { Prose } from './prose/prose';

/** A rule for any line of a source, before it is known what the line is. */
export interface LineRule {
  name: string;
  /** Changes in ascending order, not overlapping. */
  find(text: string): Change[];
}

/** What kind of text a paragraph of the body is; each is one entry of the story's `text`. */
export type ParagraphKind =
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'list-item'
  | 'table-row'
  /** Code, and foreign HTML that has no rows: no rule touches it. */
  | 'verbatim';

export interface Paragraph {
  text: string;
  kind: ParagraphKind;
}

/** A change to prose, with how sure the rule is that it gives what the writer wrote. */
export interface Finding extends Change {
  confidence: Confidence;
}

/** A rule for the body, once it is known to be one. */
export interface ParagraphRule {
  name: string;
  /** What the editor is asked when the profile does not let the rule run by itself. */
  question: string;
  kinds: readonly ParagraphKind[];
  /** Changes in ascending order, not overlapping. */
  find(text: string, prose: Prose): Finding[];
}

export const ANY_KIND: readonly ParagraphKind[] = [
  'paragraph',
  'heading',
  'quote',
  'list-item',
  'table-row',
];

/** Kinds that consist of sentences: neither headings nor rows of cells. */
export const SENTENCES: readonly ParagraphKind[] = ['paragraph', 'quote', 'list-item'];
