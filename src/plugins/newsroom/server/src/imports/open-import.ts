import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { matchingOf } from './choices';
import { cleaningRules } from './cleaning/clean-post';
import { CleaningAhead } from './cleaning/cleaning-ahead';
import { openDesk } from './cleaning/open-desk';
import type { ImportEvent } from './import-events';
import type { ImportRequest } from './import-request';
import type { RunRow } from './journal/records';
import { loadLocales } from './locales';
import { loadDirectories } from './match/load-directories';
import { NearStories } from './match/near/near-stories';
import { checkPeople } from './match/people/check-people';
import { PeopleMapping } from './match/people/mapping';
import { UnmatchedNames } from './match/people/unmatched';
import { MediaDesk } from './media/media-desk';
import type { Foreseen } from './plan/kept/foreseen-post';
import type { Run } from './plan/run';
import { findInputs } from './read/find-inputs';
import type { InputArgument } from './read/find-inputs';
import { placed } from './read/placed';
import { bytesOf, readingOf } from './read/read-all';
import { survey } from './survey/survey';
import { usableWriter } from './write/usable-writer';

export interface Going {
  /** The run that this goes on with; null begins one. */
  resumes: RunRow | null;
  startedAt: Date;
  /** Hears what a dry run would do. */
  foreseen: Foreseen | null;
}

/** An import before its first post: what it reads, and what it knows by then. */
export interface OpenImport {
  run: Run;
  inputs: InputArgument[];
  /** What it has to tell of its desks since this was asked last. */
  takeNotes(): ImportEvent[];
  close(): Promise<void>;
}

/** Looks at the files, and at whom and what the newsroom has. Whoever opens it closes it. */
export async function openImport(
  strapi: Core.Strapi,
  { sources, choices, watch = {}, folder = process.cwd(), cleaning }: ImportRequest,
  { resumes, startedAt, foreseen }: Going,
): Promise<OpenImport> {
  const directories = await loadDirectories(strapi, { near: matchingOf(choices) !== 'exact' });
  checkPeople(choices, directories);
  const inputs = await findInputs(sources.map((source) => placed(source, folder)));
  const surveyed = await survey(inputs, readingOf(choices), watch.signal);
  const locales = await loadLocales(strapi);
  const nearStories = new NearStories(strapi, startedAt);
  if (resumes) await nearStories.loadRun(resumes);
  const writer = usableWriter(strapi, choices.writer ?? 'sets');
  // What changes an article goes through its hooks, which prepare it themselves.
  const ready =
    writer === 'sets' && !choices.isDryRun
      ? { publish: choices.publish, timezone: choices.timezone, locales }
      : null;
  const notes: ImportEvent[] = [];
  const desk = openDesk(strapi, bytesOf(inputs), cleaning, () => notes.push(withoutRedis()));
  const run: Run = {
    strapi,
    choices,
    locales,
    directories,
    mapping: new PeopleMapping(choices.people ?? [], choices.defaultAuthor),
    unmatched: new UnmatchedNames(),
    survey: surveyed,
    cleaning: new CleaningAhead(desk, cleaningRules(choices, surveyed, ready), surveyed.declared),
    nearStories,
    namespaces: new Set(),
    met: new Map(),
    wantedTargets: new Map(),
    resumes,
    foreseen,
    media: new MediaDesk(strapi, choices, { inputs, folder }),
    writer,
  };
  return {
    run,
    inputs,
    takeNotes: () => notes.splice(0),
    close: async () => {
      await Promise.all([run.media.close(), desk.close()]);
    },
  };
}

function withoutRedis(): ImportEvent {
  const { code, message } = new NewsroomError('NEWSROOM_CLEANING_WITHOUT_REDIS');
  return { kind: 'note', source: 'Redis', code, message };
}
