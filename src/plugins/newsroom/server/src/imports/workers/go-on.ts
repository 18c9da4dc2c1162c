import { setTimeout as wait } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { failureOf } from '../failure';
import { leaveInterrupted, takeOver } from '../journal/lead';
import type { RunRow } from '../journal/records';
import type { ImportRun } from '../journal/runs';
import { resumeImport } from '../run-import';
import { areReadableHere } from './are-readable-here';
import { handOnAt } from './hand-on';
import { SilentRuns } from './silent-runs';
import type { SilentRun } from './silent-runs';

/** What a worker tells of runs. */
export type RunWord =
  | { kind: 'goes on'; run: string }
  | { kind: 'ended'; run: string; counts: Readonly<Record<string, number>>; isWhole: boolean }
  | { kind: 'failed'; run: string; reason: string }
  | { kind: 'left'; run: string; reason: string };

const LOOK_MS = 1_000;
/** Five signs that did not come. */
const SILENT_MS = 10_000;
/** By then somebody would have gone on who can. */
const LEFT_MS = 60_000;
/** Posts that end every process they come to are left to somebody who looks. */
const MOST_TAKEOVERS = 3;

interface Watching {
  signal: AbortSignal;
  onWord: (word: RunWord) => void;
  /** The turn to import, until what is given back is called; null while this process is at another. */
  takeTurn: () => (() => void) | null;
}

/**
 * Goes on with runs whose leader is gone, one after the other, until the signal says stop: then what is
 * being imported here is handed on, too.
 */
export async function goOnWithRuns(strapi: Core.Strapi, watching: Watching): Promise<void> {
  const { signal } = watching;
  const silent = new SilentRuns(strapi);
  while (!signal.aborted) {
    // A database that is away for a while is asked again.
    const runs = await silent.look().catch(() => []);
    for (const run of runs) {
      if (signal.aborted) break;
      // A lock that is waited for in vain is no reason to work no more.
      await settle(strapi, run, watching).catch((error: unknown) =>
        watching.onWord({ kind: 'failed', run: nameOf(run.run), reason: failureOf(error).reason }),
      );
    }
    await wait(LOOK_MS, null, { signal }).catch(() => {});
  }
}

const nameOf = ({ name, documentId }: ImportRun): string => name ?? documentId;

async function settle(
  strapi: Core.Strapi,
  { run, silentMs }: SilentRun,
  watching: Watching,
): Promise<void> {
  const isFree = run.leader === null;
  if (!isFree && silentMs < SILENT_MS) return;
  const { onWord, takeTurn } = watching;
  const name = nameOf(run);
  if (run.takeovers >= MOST_TAKEOVERS) {
    const reason = `${MOST_TAKEOVERS} processes ended while they were at the same posts`;
    if (await leaveInterrupted(strapi, run)) onWord({ kind: 'left', run: name, reason });
    return;
  }
  if (!(await areReadableHere(run))) {
    if (silentMs < LEFT_MS) return;
    const reason = 'its files can be read nowhere else';
    if (await leaveInterrupted(strapi, run)) onWord({ kind: 'left', run: name, reason });
    return;
  }
  const release = takeTurn();
  if (release === null) return;
  try {
    const lead = await takeOver(strapi, run);
    if (lead !== null) await goOn(strapi, { run, name, lead }, watching);
  } finally {
    release();
  }
}

async function goOn(
  strapi: Core.Strapi,
  { run, name, lead }: { run: ImportRun; name: string; lead: RunRow },
  { signal, onWord }: Watching,
): Promise<void> {
  onWord({ kind: 'goes on', run: name });
  const handingOn = handOnAt(signal);
  try {
    const watch = { signal: handingOn.signal };
    const running = resumeImport(strapi, { run: run.documentId, lead, watch });
    let next = await running.next();
    while (!next.done) next = await running.next();
    const { counts, isInterrupted } = next.value;
    onWord({ kind: 'ended', run: name, counts, isWhole: !isInterrupted });
  } catch (error) {
    onWord({ kind: 'failed', run: name, reason: failureOf(error).reason });
  } finally {
    handingOn.end();
  }
}
