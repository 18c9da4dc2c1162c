import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import type { Query } from '../../../story/model';
import type { ImportChoices } from './choices';
import { importStory } from './import-story';
import type { Imported } from './import-story';
import { checkRunName, endRun, noCounts, startRun } from './journal/runs';
import type { ImportCounts } from './journal/runs';
import { loadLocales } from './locales';
import { loadDirectories } from './match/load-directories';
import type { Directories } from './match/load-directories';
import type { ImportRow } from './outcome';
import type { Run } from './plan/plan-story';
import { findInputs } from './read/find-inputs';
import { readStories } from './read/read-stories';
import type { Arrival } from './read/read-stories';
import { isTimezone } from './write/instant';

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
  isInterrupted: boolean;
}

export interface Watch {
  /** Ends the run after the story that it is at. */
  signal?: AbortSignal;
  /** Hears how much of all inputs, as they lie on the disk, was read so far. */
  onProgress?: (bytes: number, of: number) => void;
}

/**
 * Imports files and folders: read → clean → match → write, story by story, each in a transaction of
 * its own. What fails is a row with outcome `fail`; it never ends the others.
 * Throws NEWSROOM_TIMEZONE_UNKNOWN and NEWSROOM_RUN_NAME_TAKEN before anything is read.
 */
export async function* runImport(
  strapi: Core.Strapi,
  {
    sources,
    choices,
    watch = {},
  }: { sources: readonly string[]; choices: ImportChoices; watch?: Watch },
): AsyncGenerator<ImportEvent, ImportSummary> {
  if (!isTimezone(choices.timezone)) {
    throw new NewsroomError('NEWSROOM_TIMEZONE_UNKNOWN', { timezone: choices.timezone });
  }
  await checkRunName(strapi, choices.name);
  const run: Run = {
    strapi,
    choices,
    locales: await loadLocales(strapi),
    directories: await loadDirectories(strapi),
    met: new Map(),
    documentId: null,
  };
  const counts = noCounts();
  const made: ImportSummary['made'] = {
    authors: [],
    people: [],
    organizations: [],
    sections: [],
    tags: [],
  };

  let state: 'done' | 'failed' = 'failed';
  try {
    for await (const arrival of arrivals(sources, choices, watch)) {
      if (watch.signal?.aborted) break;
      if (arrival.kind === 'declared') continue;
      if (arrival.kind === 'note') {
        yield arrival;
        continue;
      }
      const imported = await importArrival(run, arrival);
      counts[imported.row.outcome] += 1;
      if (imported.left) counts[imported.left] += 1;
      for (const { kind, entry } of imported.made) made[kind].push(entry.name);
      yield { kind: 'row', row: imported.row, queries: imported.queries };
    }
    if (!watch.signal?.aborted) state = 'done';
  } finally {
    if (run.documentId) await endRun(strapi, run.documentId, { state, counts });
  }
  return {
    run: run.documentId && (choices.name ?? run.documentId),
    counts,
    made,
    isInterrupted: watch.signal?.aborted ?? false,
  };
}

async function* arrivals(
  sources: readonly string[],
  { format, namespace }: ImportChoices,
  { onProgress = () => {} }: Watch,
): AsyncIterable<Arrival> {
  const inputs = await findInputs(sources);
  const files = inputs.flatMap((input) => input.files);
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let read = 0;
  const onBytes = (count: number) => {
    read += count;
    onProgress(read, all);
  };
  yield* readStories(inputs, { format, namespace, onBytes });
}

/** The run is kept from its first story on: inputs that can't be read leave nothing behind. */
async function importArrival(
  run: Run,
  arrival: Exclude<Arrival, { kind: 'note' | 'declared' }>,
): Promise<Imported> {
  if (arrival.kind === 'story') {
    if (!run.choices.isDryRun) run.documentId ??= await startRun(run.strapi, run.choices);
    return importStory(run, arrival);
  }
  const { source, error } = arrival;
  const row: ImportRow = {
    source,
    id: null,
    outcome: 'fail',
    code: error.code,
    reason: error.message,
    documentId: null,
    slug: null,
  };
  return { row, left: null, made: [], queries: [] };
}
