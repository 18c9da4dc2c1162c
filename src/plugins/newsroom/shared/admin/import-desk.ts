import type { SourceProfile } from '../../story/profile';
import type { BodyFormat, Story } from '../../story/model';
import type { ImportSettings } from '../settings';

/** What the import desk's pages and its routes say to each other. Dates are ISO 8601, sizes bytes. */

export interface StagedFile {
  /** Below the batch, with forward slashes. */
  path: string;
  bytes: number;
}

/** Files laid aside for one import. They stay until the import is done with, at most a week. */
export interface Batch {
  id: string;
  files: StagedFile[];
  limits: UploadLimits;
  /** What the newsroom's settings say of imports; each may choose otherwise. */
  defaults: ImportSettings;
  options: DeskOptions;
  /** The newest first. */
  jobs: Job[];
}

/** Words among which an import chooses; `standard` holds where nobody says anything. */
export type DeskOptions = Readonly<
  Record<WordChoice, { words: readonly string[]; standard: string }>
>;

/** What the command line has as `--match`, `--near-duplicates` and `--media`. */
export const WORD_CHOICES = ['media', 'matching', 'nearDuplicates'] as const;

export type WordChoice = (typeof WORD_CHOICES)[number];

export interface UploadLimits {
  bytesPerFile: number;
  files: number;
}

/** How the batch is to be read and imported; what is left out has the command line's default. */
export interface DeskChoices extends Record<WordChoice, string> {
  format: string | null;
  namespace: string | null;
  publish: boolean;
  defaultAuthor: string | null;
  timezone: string;
  name: string | null;
  /** Who printed names are, as somebody settled after a dry run. */
  people: PeopleRule[];
  /** Which rules of the clean-up run, ask or rest; null: as each does by itself. */
  rules: DeskRules | null;
  /** The files hold the whole source: what is not in it any more is told. */
  tellsGone: boolean;
}

/** `run`: the change is made. `ask`: it is not, and the editor is asked. `off`: neither. */
export const VERDICTS = ['run', 'ask', 'off'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface DeskRules {
  /** Changes at least this sure are made; the others become queries. */
  runFrom: 'open' | 'likely' | 'certain';
  rules: Readonly<Record<string, Verdict>>;
}

/** A rule of the clean-up, for whoever chooses. */
export interface DeskRule {
  name: string;
  family: string;
  /** Where nobody says otherwise. */
  verdict: Verdict;
  about: string;
}

/** What somebody has settled about a printed byline, or about a name in one. */
export type Settled =
  /** It is these authors, who are found by name or made. */
  | { kind: 'author'; names: string[] }
  /** It is the author who has this page. */
  | { kind: 'slug'; slug: string }
  /** It is nobody. */
  | { kind: 'skip' }
  /** It is the desk: the default author. */
  | { kind: 'desk' };

export interface PeopleRule {
  byline: string;
  settled: Settled;
}

/** A name that nobody here has, and who may be meant. */
export interface UnmatchedName {
  kind: 'author' | 'contributor';
  name: string;
  organization: string | null;
  posts: number;
  suggestions: string[];
}

export interface PreviewPost {
  /** 0-based place in the batch. */
  index: number;
  path: string;
  format: string;
  before: { format: BodyFormat; text: string; isCut: boolean };
  story: Story;
}

export interface PreviewProblem {
  path: string;
  code: string;
  message: string;
}

/** What the files of a batch hold, before anything is imported. */
export interface BatchProfile extends SourceProfile {
  /** Only so many posts were looked at: there are more. */
  isPart: boolean;
}

export interface Preview {
  posts: PreviewPost[];
  problems: PreviewProblem[];
  /** Where the next page starts; null at the end. */
  next: number | null;
  formats: string[];
  timezones: string[];
}

export const JOB_KINDS = ['plan', 'run'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** `interrupted`: the server was restarted while it ran. */
export type JobState = 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';

/** A post of which not that would be done now which its plan says; null where it is not there. */
export interface PlanChange {
  source: string;
  id: string | null;
  planned: string | null;
  now: string | null;
  reason: string;
}

/** A dry run or an import that goes on in the server, whoever looks at it. */
export interface Job {
  id: string;
  batchId: string;
  kind: JobKind;
  state: JobState;
  choices: DeskChoices;
  startedAt: string;
  endedAt: string | null;
  read: { bytes: number; of: number };
  /** Posts by outcome; `published`, `draft` and `embargoed` tell of the written ones. */
  counts: Record<string, number>;
  rows: number;
  /** How often each rule asked. */
  queries: Record<string, number>;
  made: Record<string, string[]>;
  /** The most printed of the names that nobody here has. */
  unmatched: UnmatchedName[];
  problems: number;
  /** Pictures and files: in the library, failed, left at the old site. */
  media: { placed: number; failed: number; left: number };
  /** The run's documentId or name; null for a dry run. */
  run: string | null;
  /** The plan that a dry run has kept, or that an import follows. */
  plan: string | null;
  /** The first posts that would come out otherwise than planned, and how many there are. */
  changes: PlanChange[];
  changed: number;
  error: { code: string; message: string } | null;
}

export interface DeskRow {
  source: string;
  id: string | null;
  outcome: string;
  code: string | null;
  reason: string | null;
  documentId: string | null;
  slug: string | null;
  headline?: string | null;
  /** Of the article, where it is known. */
  locale?: string | null;
  queries: number;
}

export interface Page<Row> {
  rows: Row[];
  page: number;
  pageSize: number;
  total: number;
}

export interface RunSummary {
  documentId: string;
  name: string | null;
  state: string;
  counts: Record<string, number>;
  startedAt: string | null;
  endedAt: string | null;
  /** The run whose stories it cleaned again; null for an import. */
  recleans: { documentId: string; name: string | null } | null;
}

/** `reclean-plan`: only a look at what cleaning again would change. */
export type RunActKind = 'undo' | 'resume' | 'reclean-plan' | 'reclean';

/** What the server does with a run, or did last. */
export interface RunAct {
  kind: RunActKind;
  state: 'running' | 'done' | 'stopped' | 'failed';
  /** Rows by what became of them. */
  counts: Record<string, number>;
  /** People and terms that the run had made, and that something else uses by now. */
  kept: Array<{ name: string; reason: string }>;
  /** Stories that were looked at; null where nobody knows how many there are. */
  progress: { done: number; of: number } | null;
  /** The run that cleaning again made; null where it changed nothing. */
  madeRun: string | null;
  error: { code: string; message: string } | null;
}

export interface RunReport extends RunSummary {
  act: RunAct | null;
  can: { undo: boolean; resume: boolean; reclean: boolean };
  /** Of the articles that were written, by the year readers see. */
  years: Record<string, number>;
  /** How often each rule asked. */
  queries: Record<string, number>;
  /** How many records `years` and `queries` were counted from. */
  countedFrom: number;
}
