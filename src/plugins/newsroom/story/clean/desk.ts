import type {
  Dateline,
  LegacyPost,
  RemovedBecame,
  StoryAuthor,
  StoryContributor,
  StoryRelatedPost,
} from '../model';
import type { Furniture } from './boilerplate';
import type { ParagraphKind } from './repair';
import type { RuleProfile } from './rules';
import type { Sign } from './structure/likelihood';
import type { Shape } from './structure/shape';
import type { SourceLine } from './structure/source-lines';

/** Where a line stands: ahead of the story, in it, between two parts of it, or behind it. */
export type Place = 'before' | 'body' | 'gap' | 'after';

/** What became of a line that is not in the text. */
export interface Claim {
  rule: string;
  became: RemovedBecame;
}

/** A source line on the copy desk. */
export interface DeskLine extends SourceLine {
  shape: Shape;
  furniture: Furniture | null;
  sign: Sign | null;
  /** The same words stand on another line, too. */
  isRepeated: boolean;
  /** Log-odds that the line is a paragraph of the story, by itself. */
  score: number;
  place: Place;
  /** Meant for lines of the body only. */
  kind: ParagraphKind;
  /** The dateline in front of the text, with the separator behind it; empty for most lines. */
  prefix: string;
  claim: Claim | null;
  /** The rule that would have taken the line out, were it not to ask first. */
  spared?: string | null;
}

/** What the steps have found out about the story so far. */
export interface Findings {
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  byline: string | null;
  credit: string | null;
  authors: StoryAuthor[];
  contributors: StoryContributor[];
  dateline: Dateline | null;
  publishedOn: string | null;
  updatedOn: string | null;
  section: string | null;
  tags: string[];
  sourceName: string | null;
  /** `afterParagraph` is still the index of a line; assembling turns it into that of a paragraph. */
  relatedPosts: StoryRelatedPost[];
}

/**
 * The desk a text lies on while it is cleaned. Each step claims the lines it understands; a line
 * that nobody claims is text when it stands in the body. So nothing is dropped in silence.
 */
export interface Desk {
  readonly post: LegacyPost;
  readonly language: string | null;
  readonly lines: DeskLine[];
  /** What the rules may do by themselves. */
  readonly rules: RuleProfile;
  readonly found: Findings;
}

/** Takes a line out of the text; the first claim stands. */
export function claim(line: DeskLine, rule: string, became: RemovedBecame = null): void {
  line.claim ??= { rule, became };
}

export function isFree(line: DeskLine): boolean {
  return line.claim === null;
}
