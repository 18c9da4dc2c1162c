import type { RuleProfile } from '../../../story/clean/rules';
import { NewsroomError } from '../../../story/errors';
import type { NearDuplicateChoice } from './match/near/choice';
import type { Matching } from './match/people/how-to-match';
import type { PeopleRule } from './match/people/mapping';
import type { Format } from '../../../story/read';

/** How an import is to be run. Kept with the run, so that it can be told later what was asked for. */
export interface ImportChoices {
  /** null: told by the name and the first bytes of each file. */
  format: Format | null;
  /** For CSV, JSON and NDJSON: field of a post → column or path; what is not named is guessed. */
  mapping?: Readonly<Record<string, string>> | null;
  /** For WordPress: types of its plugins that are read as posts. */
  types?: readonly string[] | null;
  /** What the source is called; null: its own site address, else its format. */
  namespace: string | null;
  /** Which rules of the clean-up run, ask or rest; null: as each does by itself. */
  rules?: RuleProfile | null;
  /** Nothing is written, not even the run. */
  isDryRun: boolean;
  /** Publishes what was public in its source, and nothing else. */
  publish: boolean;
  /** The author of stories that name none; made when nobody is called so. */
  defaultAuthor: string | null;
  /** What is done with names that are like one that is there; `suggest`, if nothing is said. */
  matching?: Matching;
  /** Who printed bylines are; each is settled by hand. */
  people?: readonly PeopleRule[];
  /** What is done with a new story that says nearly the same as another; `separate`, if nothing is said. */
  nearDuplicates?: NearDuplicateChoice;
  /** The files hold the whole source: what earlier imports brought of it and is not there any more is told. */
  tellsGone?: boolean;
  /** IANA name, for dates without an offset. */
  timezone: string;
  /** What the run is called; null: by its id. */
  name: string | null;
  /** How new articles are written: in sets, if nothing is said. */
  writer?: Writer;
  /** Where pictures and files of stories come from; `own`, if nothing is said. */
  media?: MediaChoice;
  /** A folder in which they lie, too. */
  mediaFolder?: string | null;
  /** The run whose posts are cleaned again: nothing is read. */
  recleans?: string;
}

/**
 * `own`: those that came with the export, in its folder or archive. `fetch`: these, and the others
 * from the old site. `leave`: none; pictures stay links. Nobody but who asks for `fetch` has this
 * server make requests to whatever addresses a file names, and fill its disk with what comes.
 */
export const MEDIA_CHOICES = ['own', 'fetch', 'leave'] as const;

export type MediaChoice = (typeof MEDIA_CHOICES)[number];

/** Throws NEWSROOM_MEDIA_CHOICE_UNKNOWN. */
export function mediaNamed(name: string): MediaChoice {
  const choice = MEDIA_CHOICES.find((known) => known === name);
  if (choice) return choice;
  throw new NewsroomError('NEWSROOM_MEDIA_CHOICE_UNKNOWN', {
    known: MEDIA_CHOICES.join(', '),
    media: name,
  });
}

export const nearDuplicatesOf = ({
  nearDuplicates = 'separate',
}: Pick<ImportChoices, 'nearDuplicates'>): NearDuplicateChoice => nearDuplicates;

export const matchingOf = ({ matching = 'suggest' }: Pick<ImportChoices, 'matching'>): Matching =>
  matching;

/**
 * `sets`: with a few statements for many articles. `documents`: one by one through Strapi's Document
 * Service, so that an app's own middlewares see each, at a fraction of the speed.
 */
export const WRITERS = ['sets', 'documents'] as const;

export type Writer = (typeof WRITERS)[number];

/** Throws NEWSROOM_WRITER_UNKNOWN. */
export function writerNamed(name: string): Writer {
  const writer = WRITERS.find((known) => known === name);
  if (writer) return writer;
  throw new NewsroomError('NEWSROOM_WRITER_UNKNOWN', { known: WRITERS.join(', '), writer: name });
}
