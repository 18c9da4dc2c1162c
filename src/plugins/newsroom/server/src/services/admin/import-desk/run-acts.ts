import type { Core } from '@strapi/strapi';

import type { RunAct } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import type { ImportsService } from '../../../imports';
import { failureOf } from '../../../imports/failure';

/** What this server is at, or was at last, by run. A long undo goes on when the tab is closed. */
const acts = new Map<string, RunAct>();

export const actOn = (run: string): RunAct | null => acts.get(run) ?? null;

/** @throws NEWSROOM_JOB_RUNNING while the last one goes on */
export function startUndo(strapi: Core.Strapi, run: string): RunAct {
  return start(run, 'undo', async (act) => {
    const rows = importsOf(strapi).undo({ run });
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) {
      act.counts[next.value.undone] = (act.counts[next.value.undone] ?? 0) + 1;
    }
    act.kept = next.value.kept.map(({ name, reason }) => ({ name, reason }));
  });
}

/** Goes on with a run that was cut off. @throws NEWSROOM_JOB_RUNNING */
export function startResume(strapi: Core.Strapi, run: string): RunAct {
  return start(run, 'resume', async (act) => {
    const events = importsOf(strapi).resume({ run });
    for (let next = await events.next(); !next.done; next = await events.next()) {
      if (next.value.kind !== 'row') continue;
      const { outcome } = next.value.row;
      act.counts[outcome] = (act.counts[outcome] ?? 0) + 1;
    }
  });
}

const importsOf = (strapi: Core.Strapi): ImportsService =>
  strapi.plugin('newsroom').service('imports');

function start(run: string, kind: RunAct['kind'], work: (act: RunAct) => Promise<void>): RunAct {
  if (acts.get(run)?.state === 'running') throw new NewsroomError('NEWSROOM_JOB_RUNNING');
  const act: RunAct = { kind, state: 'running', counts: {}, kept: [], error: null };
  acts.set(run, act);
  void work(act).then(
    () => (act.state = 'done'),
    (error: unknown) => {
      const { code, reason } = failureOf(error);
      Object.assign(act, { state: 'failed', error: { code, message: reason } });
    },
  );
  return act;
}
