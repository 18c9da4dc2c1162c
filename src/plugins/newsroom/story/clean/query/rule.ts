import type { Query } from '../../model';
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

/** The words in question; a message of its own where the rule has more to say. */
export interface Place extends Pick<Query, 'quote'> {
  paragraph: number;
  message?: string;
}
