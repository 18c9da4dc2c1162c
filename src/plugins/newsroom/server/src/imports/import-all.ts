import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { countLinks, settleLinks } from './addresses/settle-links';
import type { LinkCounts } from './addresses/settle-links';
import { matchingOf } from './choices';
import type { ImportChoices } from './choices';
import { cleaningRules } from './cleaning/clean-post';
import { CleaningAhead } from './cleaning/cleaning-ahead';
import { openDesk } from './cleaning/open-desk';
import { tellGone } from './gone/tell-gone';
import { importChunk } from './import-chunk';
import type { ImportEvent, ImportSummary } from './import-events';
import { HAND_ON } from './import-request';
import type { ImportRequest, Watch } from './import-request';
import { unreadable } from './imported';
import { isShared, letOthersGoOn } from './journal/beats';
import { endLead } from './journal/lead';
import type { RunRow } from './journal/records';
import { countsOf, startRun } from './journal/runs';
import type { RunState } from './journal/runs';
import { loadLocales } from './locales';
import { loadDirectories } from './match/load-directories';
import { NearStories } from './match/near/near-stories';
import { checkPeople } from './match/people/check-people';
import { PeopleMapping } from './match/people/mapping';
import { UnmatchedNames } from './match/people/unmatched';
import { MediaDesk } from './media/media-desk';
import type { Foreseen } from './plan/kept/foreseen-post';
import { cleanAhead } from './plan/keyed-posts';
import type { Run } from './plan/run';
import { findInputs } from './read/find-inputs';
import type { InputArgument } from './read/find-inputs';
import { inChunks, POSTS_AT_ONCE } from './read/in-chunks';
import type { ChunkArrival } from './read/in-chunks';
import { placed, printOf } from './read/placed';
import { readAhead } from './read/read-ahead';
import { readInputs } from './read/read-stories';
import type { RecordArrival } from './read/read-stories';
import { settleTargets } from './related/settle-targets';
import { survey } from './survey/survey';
import { Tally } from './tally';
import { usableWriter } from './write/usable-writer';

interface Going {
  /** The run that this goes on with; null begins one. */
  resumes?: RunRow | null;
  startedAt?: Date;
  /** Hears what a dry run would do. */
  foreseen?: Foreseen | null;
}

/** The whole way of an import, or of a dry run. */
export async function* importAll(
  strapi: Core.Strapi,
  request: ImportRequest,
  { resumes = null, startedAt = new Date(), foreseen = null }: Going = {},
): AsyncGenerator<ImportEvent, ImportSummary> {
  const { sources, choices, watch = {}, chunk = POSTS_AT_ONCE, folder = process.cwd() } = request;
  const directories = await loadDirectories(strapi, { near: matchingOf(choices) !== 'exact' });
  checkPeople(choices, directories);
  const inputs = await findInputs(sources.map((source) => placed(source, folder)));
  const surveyed = await survey(inputs, readingOf(choices), watch.signal);
  const notes: ImportEvent[] = [];
  const desk = openDesk(strapi, bytesOf(inputs), request.cleaning, () =>
    notes.push(withoutRedis()),
  );
  const run: Run = {
    strapi,
    choices,
    locales: await loadLocales(strapi),
    directories,
    mapping: new PeopleMapping(choices.people ?? [], choices.defaultAuthor),
    unmatched: new UnmatchedNames(),
    survey: surveyed,
    cleaning: new CleaningAhead(desk, cleaningRules(choices, surveyed), surveyed.declared),
    nearStories: new NearStories(strapi, startedAt),
    namespaces: new Set(),
    met: new Map(),
    wantedTargets: new Map(),
    resumes,
    foreseen,
    media: new MediaDesk(strapi, choices, { inputs, folder }),
    writer: usableWriter(strapi, choices.writer ?? 'sets'),
  };
  if (resumes) await run.nearStories.loadRun(resumes);
  const tally = new Tally(resumes ? await countsOf(strapi, resumes) : undefined);
  const print = printOf(inputs);
  let runRow = resumes;
  let endBeats = runRow && (await letOthersGoOn(strapi, runRow, print));
  let links: LinkCounts = { rewritten: 0, dead: 0 };
  let hasUnread = false;
  let state: RunState = 'interrupted';
  try {
    for await (const arrivals of chunksOf(run, readAll(inputs, choices, watch), chunk)) {
      if (watch.signal?.aborted) break;
      const posts = postsOf(arrivals);
      // The run is kept from its first post on: inputs that can't be read leave nothing behind.
      if (posts.length > 0 && !choices.isDryRun) {
        runRow ??= await startRun(strapi, { sources, choices, folder });
        endBeats ??= await letOthersGoOn(strapi, runRow, print);
      }
      const imported = await importChunk(run, runRow, posts);
      yield* notes.splice(0);
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
        yield { kind: 'row', row: each.row, queries: each.queries, headline: each.headline };
      }
    }
    if (runRow) {
      await settleTargets(strapi, runRow, {
        defaultLocale: run.locales.default,
        wanted: run.wantedTargets,
        signal: watch.signal,
      });
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
    await Promise.all([run.media.close(), desk.close()]);
    endBeats?.();
    if (runRow) {
      const isHandedOn = state === 'interrupted' && isShared() && watch.signal?.reason === HAND_ON;
      const ended = isHandedOn ? ({ state: 'running' } as const) : { state, endedAt: new Date() };
      await endLead(strapi, runRow, { ...ended, counts: tally.counts });
    }
  }
  const name = runRow && (choices.name ?? runRow.documentId);
  if (name !== null && links.dead > 0) yield leadNowhere(name, links);
  return {
    run: name,
    plan: null,
    counts: tally.counts,
    links,
    media: run.media.counts,
    made: tally.made,
    unmatched: run.unmatched.list(),
    isInterrupted: watch.signal?.aborted ?? false,
  };
}

/** So many chunks are read and cleaned while one is matched and written: memory stays bounded. */
const CHUNKS_AHEAD = 2;

/** What arrives, some posts at a time; where somebody else cleans, that begins before their turn. */
function chunksOf(
  run: Run,
  arriving: AsyncIterable<RecordArrival>,
  posts: number,
): AsyncIterable<ChunkArrival[]> {
  const chunks = inChunks(arriving, posts);
  if (run.cleaning.desk.hands === 0) return chunks;
  // Where the database can't be asked, that is told at the turn of the posts.
  const begin = (arrivals: ChunkArrival[]) => cleanAhead(run, postsOf(arrivals)).catch(() => {});
  return readAhead(chunks, CHUNKS_AHEAD, begin);
}

const postsOf = (arrivals: readonly ChunkArrival[]) =>
  arrivals.filter((arrival) => arrival.kind === 'post');

/** Of a source that could not be read to its end nobody knows what it does not hold. */
async function* goneRows(
  { strapi, namespaces, met, foreseen }: Run,
  { runRow, tally, hasUnread }: { runRow: RunRow | null; tally: Tally; hasUnread: boolean },
): AsyncGenerator<ImportEvent> {
  if (hasUnread) {
    const { code, message } = new NewsroomError('NEWSROOM_GONE_NOT_TOLD');
    yield { kind: 'note', source: [...namespaces].join(', '), code, message };
    return;
  }
  const isMet = (key: string) => met.has(key);
  const gone = { namespaces: [...namespaces], isMet, runRow, foreseen };
  for await (const each of tellGone(strapi, gone)) {
    tally.add(each);
    yield { kind: 'row', row: each.row, queries: [], headline: null };
  }
}

function readingOf({ format, namespace, mapping = null, types = null }: ImportChoices) {
  return { format, namespace, mapping, types };
}

function withoutRedis(): ImportEvent {
  const { code, message } = new NewsroomError('NEWSROOM_CLEANING_WITHOUT_REDIS');
  return { kind: 'note', source: 'Redis', code, message };
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
  const all = bytesOf(inputs);
  let read = 0;
  const onBytes = (count: number) => {
    read += count;
    onProgress(read, all);
  };
  return readInputs(inputs, { ...readingOf(choices), onBytes });
}

function bytesOf(inputs: readonly InputArgument[]): number {
  const files = inputs.flatMap((input) => input.files);
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
