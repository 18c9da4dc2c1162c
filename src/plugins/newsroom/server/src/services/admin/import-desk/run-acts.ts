import type { Core } from '@strapi/strapi';

import type { DeskRow, RunAct } from '../../../../../shared/admin/import-desk';
import type { ImportsService } from '../../../imports';
import { failureOf } from '../../../imports/failure';
import { countStoredPosts } from '../../../imports/reclean/stored-posts';
import type { ImportEvent, ImportSummary } from '../../../imports/import-events';
import { remember, takeTurn } from './one-at-a-time';
import { shownSource } from './staged-sources';

interface Acting {
  act: RunAct;
  /** Of a look at what cleaning again would change: what is not left as it is. */
  rows: DeskRow[];
  stop: AbortController;
}

/** Nobody reads more of them; all are counted. */
const MOST_ROWS = 5_000;

/** What this server is at, or was at last, by run. A long undo goes on when the tab is closed. */
const acts = new Map<string, Acting>();

export const actOn = (run: string): RunAct | null => acts.get(run)?.act ?? null;

/** @throws NEWSROOM_JOB_RUNNING while anything of the kind goes on */
export function startUndo(strapi: Core.Strapi, run: string): RunAct {
  return start(run, 'undo', async ({ act, stop }) => {
    const rows = importsOf(strapi).undo({ run, signal: stop.signal });
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) count(act, next.value.undone);
    act.kept = next.value.kept.map(({ name, reason }) => ({ name, reason }));
  });
}

/** Goes on with a run that was cut off. @throws NEWSROOM_JOB_RUNNING */
export function startResume(strapi: Core.Strapi, run: string): RunAct {
  return start(run, 'resume', async ({ act, stop }) => {
    await follow(importsOf(strapi).resume({ run, watch: { signal: stop.signal } }), (event) => {
      if (event.kind === 'row') count(act, event.row.outcome);
    });
  });
}

/**
 * Cleans what a run brought in again, with the rules of today; or only looks what that would change.
 *
 * @throws NEWSROOM_JOB_RUNNING
 */
export function startReclean(
  strapi: Core.Strapi,
  run: string,
  { isDryRun }: { isDryRun: boolean },
): RunAct {
  return start(run, isDryRun ? 'reclean-plan' : 'reclean', async ({ act, rows, stop }) => {
    act.progress = { done: 0, of: await countStoredPosts(strapi, run) };
    const { progress } = act;
    const request = { run, isDryRun, name: null, media: 'leave', mediaFolder: null } as const;
    const events = importsOf(strapi).reclean({ ...request, watch: { signal: stop.signal } });
    const summary = await follow(events, (event) => {
      if (event.kind !== 'row') return;
      const { row, queries } = event;
      progress.done += 1;
      count(act, row.outcome);
      if (isDryRun && row.outcome !== 'unchanged' && rows.length < MOST_ROWS) {
        rows.push({ ...row, source: shownSource(row.source), queries: queries.length });
      }
    });
    act.madeRun = summary.run;
  });
}

/** Ends it after the stories that it is at; what it wrote stays. */
export function stopReclean(run: string): void {
  const acting = acts.get(run);
  if (acting?.act.kind.startsWith('reclean')) acting.stop.abort();
}

/** What the last look at a run said of each story that would not stay as it is. */
export const rowsOfAct = (run: string): readonly DeskRow[] => acts.get(run)?.rows ?? [];

const importsOf = (strapi: Core.Strapi): ImportsService =>
  strapi.plugin('newsroom').service('imports');

function count({ counts }: RunAct, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

async function follow(
  events: AsyncGenerator<ImportEvent, ImportSummary>,
  onEvent: (event: ImportEvent) => void,
): Promise<ImportSummary> {
  for (;;) {
    const next = await events.next();
    if (next.done) return next.value;
    onEvent(next.value);
  }
}

function start(run: string, kind: RunAct['kind'], work: (acting: Acting) => Promise<void>): RunAct {
  const release = takeTurn();
  const act: RunAct = {
    kind,
    state: 'running',
    counts: {},
    kept: [],
    progress: null,
    madeRun: null,
    error: null,
  };
  const acting: Acting = { act, rows: [], stop: new AbortController() };
  acts.set(run, acting);
  const working = work(acting).then(
    () => {
      act.state = acting.stop.signal.aborted ? 'stopped' : 'done';
      release();
    },
    (error: unknown) => {
      const { code, reason } = failureOf(error);
      Object.assign(act, { state: 'failed', error: { code, message: reason } });
      release();
    },
  );
  remember(working, acting.stop);
  return act;
}
