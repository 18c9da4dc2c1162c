import type { Prose } from '../repair/prose/prose';
import type { Paragraph } from '../repair/rule';

/** A rule that changes nothing and asks the editor about the body as it now stands. */
export interface QueryRule {
  name: string;
  /** Languages (primary subtags) the rule can read; null for all. */
  languages: readonly string[] | null;
  /** In plain words; ends as a question or tells what seems wrong. */
  message: string;
  /** The places in question, in order. */
  find(paragraphs: readonly Paragraph[], prose: Prose): Place[];
}

/** Where the words in question stand (UTF-16 offsets in a paragraph). */
export interface Place {
  paragraph: number;
  from: number;
  to: number;
  /** Set where the words explain themselves; otherwise a few around them are quoted too. */
  isWhole?: boolean;
  /** In place of the rule's own message, where there is more to say. */
  message?: string;
}
