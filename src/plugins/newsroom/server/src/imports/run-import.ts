import { resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import type { Query } from '../../../story/model';
import { matchingOf } from './choices';
import { countLinks, settleLinks } from './addresses/settle-links';
import type { LinkCounts } from './addresses/settle-links';
import type { ImportChoices } from './choices';
import { tellGone } from './gone/tell-gone';
import { importChunk } from './import-chunk';
import { unreadable } from './imported';
import { changeRun, checkRunName, countsOf, findRun, RESUMABLE, startRun } from './journal/runs';
import type { ImportCounts, RunState } from './journal/runs';
import type { RunRow } from './journal/records';
import { loadLocales } from './locales';
import { loadDirectories } from './match/load-directories';
import type { Directories } from './match/load-directories';
import { NearStories } from './match/near/near-stories';
import { checkPeople } from './match/people/check-people';
import { PeopleMapping } from './match/people/mapping';
import { UnmatchedNames } from './match/people/unmatched';
import type { UnmatchedName } from './match/people/unmatched';
import { MediaDesk } from './media/media-desk';
import type { MediaCounts } from './media/media-desk';
import type { ImportRow } from './outcome';
import type { Run } from './plan/run';
import { inChunks, POSTS_AT_ONCE } from './read/in-chunks';
import { findInputs } from './read/find-inputs';
import type { InputArgument } from './read/find-inputs';
import { readInputs } from './read/read-stories';
import type { RecordArrival } from './read/read-stories';
import { settleTargets } from './related/settle-targets';
import { survey } from './survey/survey';
import { Tally } from './tally';
import { isTimezone } from './write/instant';
import { usableWriter } from './write/usable-writer';

/** What a run tells while it goes on. */
export type ImportEvent =
  | { kind: 'row'; row: ImportRow; queries: readonly Query[] }
  | { kind: 'note'; source: string; code: string; message: string };

export interface ImportSummary {
  /** The run's name, or its id where it has none; null when nothing was kept. */
  run: string | null;
  counts: ImportCounts;
  /** The names of whoever and whatever the run made; in a dry run, would make. */
  made: Record<keyof Directories, string[]>;
  /** Authors and contributors whom nobody here was called before the run, and who may be meant. */
  unmatched: UnmatchedName[];
  /** Of imported bodies to other pages of their old sites; none in a dry run. */
  links: LinkCounts;
  /** Pictures and files of the stories; in a dry run, those that there are to look for. */
  media: MediaCounts;
  isInterrupted: boolean;
}

export interface Watch {
  /** Ends the run after the posts that it is writing. */
  signal?: AbortSignal;
  /** Hears how much of all inputs, as they lie on the disk, was read so far. */
  onProgress?: (bytes: number, of: number) => void;
}

export interface ImportRequest {
  sources: readonly string[];
  choices: ImportChoices;
  watch?: Watch;
  /** How many posts are written in one transaction, at most. */
  chunk?: number;
  /** Where relative sources lie; the working directory, if nothing is said. */
  folder?: string;
}

/**
 * Imports files and folders: read → clean → match → write, some posts at a time, each time in a
 * transaction. What fails is a row with outcome `fail`; it never ends the others.
 * Throws NEWSROOM_TIMEZONE_UNKNOWN and NEWSROOM_RUN_NAME_TAKEN before anything is read.
 */
export async function* runImport(
  strapi: Core.Strapi,
  request: ImportRequest,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const { timezone, name } = request.choices;
  if (!isTimezone(timezone)) throw new NewsroomError('NEWSROOM_TIMEZONE_UNKNOWN', { timezone });
  await checkRunName(strapi, name);
  return yield* importAll(strapi, request, null);
}

/**
 * Goes on with a run that was interrupted, killed or failed, with the sources and choices that it
 * began with. What has a record is done; the rest is imported as if nothing had happened.
 * Throws NEWSROOM_RUN_UNKNOWN and NEWSROOM_RUN_NOT_RESUMABLE.
 */
export async function* resumeImport(
  strapi: Core.Strapi,
  { run: nameOrId, watch, chunk }: { run: string } & Pick<ImportRequest, 'watch' | 'chunk'>,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const run = await findRun(strapi, nameOrId);
  if (!RESUMABLE.has(run.state) || run.sources === null) {
    throw new NewsroomError('NEWSROOM_RUN_NOT_RESUMABLE', { run: nameOrId, state: run.state });
  }
  const runRow = { documentId: run.documentId, rowId: run.id };
  await changeRun(strapi, runRow, { state: 'running', endedAt: null });
  const { sources, choices, folder } = run;
  return yield* importAll(
    strapi,
    { sources, choices, watch, chunk, folder: folder ?? undefined },
    runRow,
    new Date(run.startedAt ?? Date.now()),
  );
}

async function* importAll(
  strapi: Core.Strapi,
  { sources, choices, watch = {}, chunk = POSTS_AT_ONCE, folder = process.cwd() }: ImportRequest,
  resumes: RunRow | null,
  startedAt = new Date(),
): AsyncGenerator<ImportEvent, ImportSummary> {
  const directories = await loadDirectories(strapi, { near: matchingOf(choices) !== 'exact' });
  checkPeople(choices, directories);
  const inputs = await findInputs(sources.map((source) => placed(source, folder)));
  const run: Run = {
    strapi,
    choices,
    locales: await loadLocales(strapi),
    directories,
    mapping: new PeopleMapping(choices.people ?? [], choices.defaultAuthor),
    unmatched: new UnmatchedNames(),
    survey: await survey(inputs, readingOf(choices), watch.signal),
    nearStories: new NearStories(strapi, startedAt),
    namespaces: new Set(),
    met: new Map(),
    resumes,
    media: new MediaDesk(strapi, choices, { inputs, folder }),
    writer: usableWriter(strapi, choices.writer ?? 'sets'),
  };
  if (resumes) await run.nearStories.loadRun(resumes);
  const tally = new Tally(resumes ? await countsOf(strapi, resumes) : undefined);
  let runRow = resumes;
  let links: LinkCounts = { rewritten: 0, dead: 0 };
  let hasUnread = false;
  let state: RunState = 'interrupted';
  try {
    const arriving = readAll(inputs, choices, watch);
    for await (const arrivals of inChunks(arriving, chunk)) {
      if (watch.signal?.aborted) break;
      const posts = arrivals.filter((arrival) => arrival.kind === 'post');
      // The run is kept from its first post on: inputs that can't be read leave nothing behind.
      if (posts.length > 0 && !choices.isDryRun) {
        runRow ??= await startRun(strapi, { sources, choices, folder });
      }
      const imported = await importChunk(run, runRow, posts);
      for (const arrival of arrivals) {
        if (arrival.kind === 'note') {
          yield arrival;
          continue;
        }
        const each =
          arrival.kind === 'post' ? imported.shift() : unreadable(arrival.source, arrival.error);
        if (!each) continue;
        hasUnread ||= arrival.kind === 'failed';
        tally.add(each);
        yield { kind: 'row', row: each.row, queries: each.queries };
      }
    }
    if (runRow) {
      const defaultLocale = run.locales.default;
      await settleTargets(strapi, runRow, { defaultLocale, signal: watch.signal });
    }
    if (choices.tellsGone && !watch.signal?.aborted) {
      yield* goneRows(run, { runRow, tally, hasUnread });
    }
    if (runRow) {
      await settleLinks(strapi, runRow, { locales: run.locales, signal: watch.signal });
      links = await countLinks(strapi, runRow);
    }
    if (!watch.signal?.aborted) state = 'done';
  } catch (error) {
    state = 'failed';
    throw error;
  } finally {
    await run.media.close();
    if (runRow) {
      await changeRun(strapi, runRow, { state, counts: tally.counts, endedAt: new Date() });
    }
  }
  const name = runRow && (choices.name ?? runRow.documentId);
  if (name !== null && links.dead > 0) yield leadNowhere(name, links);
  return {
    run: name,
    counts: tally.counts,
    links,
    media: run.media.counts,
    made: tally.made,
    unmatched: run.unmatched.list(),
    isInterrupted: watch.signal?.aborted ?? false,
  };
}

/** Of a source that could not be read to its end nobody knows what it does not hold. */
async function* goneRows(
  { strapi, namespaces, met }: Run,
  { runRow, tally, hasUnread }: { runRow: RunRow | null; tally: Tally; hasUnread: boolean },
): AsyncGenerator<ImportEvent> {
  if (hasUnread) {
    const { code, message } = new NewsroomError('NEWSROOM_GONE_NOT_TOLD');
    yield { kind: 'note', source: [...namespaces].join(', '), code, message };
    return;
  }
  const gone = { namespaces: [...namespaces], isMet: (key: string) => met.has(key), runRow };
  for await (const each of tellGone(strapi, gone)) {
    tally.add(each);
    yield { kind: 'row', row: each.row, queries: [] };
  }
}

function readingOf({ format, namespace, mapping = null, types = null }: ImportChoices) {
  return { format, namespace, mapping, types };
}

function leadNowhere(run: string, { dead }: LinkCounts): ImportEvent {
  const { code, message } = new NewsroomError('NEWSROOM_LINKS_LEAD_NOWHERE', { count: dead, run });
  return { kind: 'note', source: run, code, message };
}

function readAll(
  inputs: readonly InputArgument[],
  choices: ImportChoices,
  { onProgress = () => {} }: Watch,
): AsyncIterable<RecordArrival> {
  const files = inputs.flatMap((input) => input.files);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let read = 0;
  const onBytes = (count: number) => {
    read += count;
    onProgress(read, all);
  };
  return readInputs(inputs, { ...readingOf(choices), onBytes });
}

/** A run may be resumed from another folder; what was found from here is told as it was given. */
function placed(source: string, folder: string): string {
  return folder === process.cwd() || URL.canParse(source) ? source : resolve(folder, source);
}
