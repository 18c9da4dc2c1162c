import type { Core } from '@strapi/strapi';

import type { ImportChoices, Writer } from '../choices';
import type { CleaningAhead } from '../cleaning/cleaning-ahead';
import type { RunRow } from '../journal/records';
import type { Locales } from '../locales';
import type { MediaDesk } from '../media/media-desk';
import type { Directories } from '../match/load-directories';
import type { NearStories } from '../match/near/near-stories';
import type { PeopleMapping } from '../match/people/mapping';
import type { UnmatchedNames } from '../match/people/unmatched';
import type { Foreseen } from './kept/foreseen-post';
import type { Survey } from '../survey/survey';

/** What a run knows while it goes on. */
export interface Run {
  strapi: Core.Strapi;
  choices: ImportChoices;
  locales: Locales;
  /** Grows by whoever a story brings. */
  directories: Directories;
  /** Whom and what the sources declare, and what the posts of their sites have in common. */
  survey: Survey;
  /** Cleans its posts, here or elsewhere. */
  cleaning: CleaningAhead;
  /** Who printed bylines are, as far as somebody has settled that. */
  mapping: PeopleMapping;
  /** Names that nobody had before this run. */
  unmatched: UnmatchedNames;
  /** Stories by what they say, to find those that are nearly the same. */
  nearStories: NearStories;
  /** What the sources that were met are called. */
  namespaces: Set<string>;
  /** How often the run has met each source key. */
  met: Map<string, number>;
  /** The slugs of the articles that related posts are about, by source key, where the source says them. */
  wantedTargets: Map<string, ReadonlyArray<string | null>>;
  /** The run goes on where it was interrupted: what has a record is done. */
  resumes: RunRow | null;
  /** Hears what would be done, in a dry run; null in any other. */
  foreseen: Foreseen | null;
  /** Brings in pictures and files, as far as the run is told to. */
  media: MediaDesk;
  /** How new articles are written. */
  writer: Writer;
}
