import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { settleLinks } from '../addresses/settle-links';
import type { ImportChoices, MediaChoice } from '../choices';
import { deskHere } from '../cleaning/clean-here';
import { cleaningRules } from '../cleaning/clean-post';
import { CleaningAhead } from '../cleaning/cleaning-ahead';
import { endLead } from '../journal/lead';
import { findRun, listRuns, PLANS, startRun } from '../journal/runs';
import type { ImportRun, RunState } from '../journal/runs';
import type { RunRow } from '../journal/records';
import { loadLocales } from '../locales';
import { Declared } from '../match/declared';
import { loadDirectories } from '../match/load-directories';
import { NearStories } from '../match/near/near-stories';
import { PeopleMapping } from '../match/people/mapping';
import { UnmatchedNames } from '../match/people/unmatched';
import { MediaDesk } from '../media/media-desk';
import type { Run } from '../plan/run';
import type { Survey } from '../survey/survey';
import type { ImportEvent, ImportSummary } from '../import-events';
import type { Watch } from '../import-request';
import { Tally } from '../tally';
import { recleanChunk } from './reclean-chunk';
import { siteProfiles } from './site-profiles';
import { storedPosts } from './stored-posts';
import type { StoredPost } from './stored-posts';

export interface RecleanRequest {
  /** Name or id; null for all runs. */
  run: string | null;
  /** Only what became this article. */
  article?: ArticleKey | null;
  isDryRun: boolean;
  /** What the new run is called. */
  name: string | null;
  media: MediaChoice;
  mediaFolder: string | null;
  watch?: Watch;
}

const AT_ONCE = 50;

/**
 * Cleans what was imported again, from the journal and with the rules of today. What comes out
 * different is written, as a run of its own that can be undone, one for each that is cleaned again;
 * what an editor has changed is a conflict, and left alone. One that was interrupted is simply asked
 * for again.
 *
 * @throws NEWSROOM_RUN_UNKNOWN
 */
export async function* recleanRun(
  strapi: Core.Strapi,
  request: RecleanRequest,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const { run: nameOrId, article = null, watch = {} } = request;
  const cleaned = nameOrId === null ? await allRuns(strapi) : [await findRun(strapi, nameOrId)];
  const tally = new Tally();
  const made: RunRow[] = [];
  const base = await openRun(strapi, request);
  try {
    for (const importRun of cleaned) {
      if (watch.signal?.aborted) break;
      const runRow = yield* recleanOne(await runAgain(base, importRun, request), {
        cleaned: rowOf(importRun),
        article,
        tally,
        watch,
      });
      if (runRow) made.push(runRow);
    }
  } finally {
    await base.media.close();
  }
  return {
    plan: null,
    run: made.length === 0 ? null : (request.name ?? made.map((row) => row.documentId).join(', ')),
    counts: tally.counts,
    made: tally.made,
    unmatched: base.unmatched.list(),
    links: { rewritten: 0, dead: 0 },
    media: base.media.counts,
    isInterrupted: watch.signal?.aborted ?? false,
  };
}

/** What is known while one run is cleaned again: its own choices, and what its sites have in common. */
export async function runAgain(
  base: Run,
  importRun: ImportRun,
  request: RecleanRequest,
): Promise<Run> {
  const { choices, documentId } = importRun;
  const profiles = await siteProfiles(base.strapi, rowOf(importRun));
  return {
    ...base,
    choices: { ...choicesFor(choices, request), recleans: documentId },
    mapping: new PeopleMapping(choices.people ?? [], choices.defaultAuthor),
    survey: { ...base.survey, profiles },
    cleaning: cleaningHere(choices, { ...base.survey, profiles }),
  };
}

export const rowOf = ({ documentId, id }: ImportRun): RunRow => ({ documentId, rowId: id });

interface One {
  cleaned: RunRow;
  article: ArticleKey | null;
  tally: Tally;
  watch: Watch;
}

/** @returns the run that was made; null in a dry run, and where the journal has nothing to clean. */
async function* recleanOne(
  run: Run,
  { cleaned, article, tally, watch: { signal } }: One,
): AsyncGenerator<ImportEvent, RunRow | null> {
  const { strapi, choices } = run;
  const own = new Tally();
  let runRow: RunRow | null = null;
  let state: RunState = 'interrupted';
  try {
    for await (const chunk of chunks(storedPosts(strapi, cleaned, article))) {
      if (signal?.aborted) break;
      if (!choices.isDryRun) {
        runRow ??= await startRun(strapi, { sources: null, choices, folder: process.cwd() });
      }
      for (const each of await recleanChunk(run, runRow, chunk)) {
        tally.add(each);
        own.add(each);
        yield { kind: 'row', row: each.row, queries: each.queries, headline: each.headline };
      }
    }
    if (runRow) await settleLinks(strapi, runRow, { locales: run.locales, signal });
    if (!signal?.aborted) state = 'done';
  } catch (error) {
    state = 'failed';
    throw error;
  } finally {
    if (runRow) {
      await endLead(strapi, runRow, { state, counts: own.counts, endedAt: new Date() });
    }
  }
  return runRow;
}

/** The oldest first: so the newest word on a post comes last. Plans and what was taken back left nothing. */
async function allRuns(strapi: Core.Strapi): Promise<ImportRun[]> {
  return (await listRuns(strapi))
    .filter(({ state }) => state !== 'undone' && !PLANS.has(state))
    .reverse();
}

export async function openRun(strapi: Core.Strapi, request: RecleanRequest): Promise<Run> {
  const choices = choicesFor(NO_CHOICES, request);
  // What posts only referred to was resolved when they were read.
  const survey = { declared: new Declared(), profiles: new Map() };
  return {
    strapi,
    choices,
    locales: await loadLocales(strapi),
    directories: await loadDirectories(strapi, { near: true }),
    mapping: new PeopleMapping([], null),
    unmatched: new UnmatchedNames(),
    survey,
    cleaning: cleaningHere(choices, survey),
    // An article that is cleaned again is no news: nobody looks for another like it.
    nearStories: new NearStories(strapi, new Date()),
    namespaces: new Set(),
    met: new Map(),
    wantedTargets: new Map(),
    resumes: null,
    foreseen: null,
    media: new MediaDesk(strapi, choices, { inputs: [], folder: process.cwd() }),
    writer: 'sets',
  };
}

const cleaningHere = (choices: ImportChoices, survey: Survey) =>
  new CleaningAhead(deskHere, cleaningRules(choices, survey), survey.declared);

const NO_CHOICES: ImportChoices = {
  format: null,
  namespace: null,
  isDryRun: false,
  publish: true,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
};

/** Those of the run that is cleaned again, where they are about its posts. */
function choicesFor(
  choices: ImportChoices,
  { isDryRun, name, media, mediaFolder }: RecleanRequest,
): ImportChoices {
  return { ...choices, isDryRun, name, media, mediaFolder, publish: true };
}

async function* chunks(posts: AsyncIterable<StoredPost>): AsyncIterable<StoredPost[]> {
  let chunk: StoredPost[] = [];
  for await (const post of posts) {
    chunk.push(post);
    if (chunk.length < AT_ONCE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
