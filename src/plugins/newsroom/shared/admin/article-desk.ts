import type { Block, Query } from '../../story/model';
import type { RunSummary } from './import-desk';

/** What the edit view's panels, the list view and the widgets say to the server. */

/** The article as it stands in the form, saved or not. */
export interface DraftText {
  documentId: string | null;
  locale: string | null;
  headline: string | null;
  body: readonly Block[];
  language: string | null;
  byline: string | null;
  creditLine: string | null;
  /** How many are joined to it; of unsaved changes the form knows only these. */
  authors: number;
  credits: number;
}

/** Where in the body: indices of a block and, in a list, of its items. */
export type BlockPath = readonly number[];

export interface OpenQuery extends Query {
  /** By which it is dismissed: the same question about the same words has the same key. */
  key: string;
  path: BlockPath | null;
}

/** A change that a sub-editor would most likely make. Offsets are UTF-16, in the text of the block. */
export interface Mend {
  key: string;
  /** Rules that ask for it. */
  rules: string[];
  path: BlockPath;
  from: number;
  before: string;
  after: string;
  /** A few words on both sides. */
  lead: string;
  trail: string;
}

export interface CopyCheck {
  queries: OpenQuery[];
  mends: Mend[];
  dismissed: number;
  words: number;
  minutes: number;
  /** Words in an average sentence, and in the longest. */
  sentence: { average: number; longest: number };
  /** Why it could not be published as it stands, in the words of the API. */
  refusals: Array<{ code: string; message: string }>;
}

/** What is pasted into a body, as a clipboard holds it. */
export interface PasteRequest {
  html: string | null;
  text: string;
  language: string | null;
}

export interface PasteAnswer {
  blocks: Block[];
  repairs: number;
  /** Lines of the page around it. */
  removed: string[];
}

/** The source that an import made the article of. */
export interface ArticleSource {
  raw: string;
  isCut: boolean;
  importedAt: string | null;
  repairs: number;
  removed: Array<{ rule: string; text: string; became: string | null }>;
}

export type PubStatus = 'usable' | 'withheld' | 'canceled';

export interface LiveState {
  pubStatus: PubStatus;
  reason: string | null;
  embargoUntil: string | null;
  historical: boolean;
  version: number;
  isPublished: boolean;
  corrections: Array<{ kind: string; text: string; date: string | null }>;
}

export const CORRECTION_KINDS = [
  'correction',
  'clarification',
  'update',
  'editors note',
  'retraction',
] as const;

/** One change of what holds at once. */
export type LiveChange =
  | { act: 'correct'; kind: (typeof CORRECTION_KINDS)[number]; text: string }
  | { act: 'embargo'; until: string }
  | { act: 'release' }
  | { act: 'withhold'; reason: string }
  | { act: 'cancel'; reason: string };

export const LIVE_ACTS = [
  'correct',
  'embargo',
  'release',
  'withhold',
  'cancel',
] as const satisfies ReadonlyArray<LiveChange['act']>;

export interface ChannelState {
  id: string;
  name: string;
  mimeType: string;
  spec: string;
  /** Where readers get it; null while the article is not public. */
  url: string | null;
  /** What is missing, in plain words; empty when it is ready. */
  problems: string[];
}

export interface ChannelPreview {
  mimeType: string;
  document: string;
}

/** One article in the list view. */
export interface ArticleSummary {
  documentId: string;
  byline: string;
  pubStatus: PubStatus;
  /** null where there is none, or it is past. */
  embargoUntil: string | null;
  corrections: number;
  queries: number;
}

/** What waits for somebody. */
export interface DeskOverview {
  articles: number;
  queries: Array<{ documentId: string; headline: string; queries: number }>;
  embargoes: Array<{ documentId: string; headline: string; embargoUntil: string }>;
  lastRun: RunSummary | null;
  failing: Array<{ endpoint: string; waiting: number; parked: number }>;
}
