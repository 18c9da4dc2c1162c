import type { DeskChoices, Job } from '../../../../shared/admin/import-desk';

/**
 * What the last dry run has planned, as long as it is still to be done and nobody has chosen otherwise
 * since; null where an import goes by the choices alone.
 *
 * @param jobs the newest first
 */
export function planToFollow(
  jobs: readonly Job[],
  choices: DeskChoices,
): { plan: string; choices: DeskChoices } | null {
  const dryRun = jobs.find(({ kind }) => kind === 'plan');
  if (!dryRun?.plan || !isOpen(dryRun.plan, jobs)) return null;
  if (!isSame(dryRun.choices, choices)) return null;
  return { plan: dryRun.plan, choices: dryRun.choices };
}

/** A plan that an import has begun with is that import from then on. */
export function isOpen(plan: string, jobs: readonly Job[]): boolean {
  const imports = jobs.filter((job) => job.kind === 'run' && job.plan === plan);
  return imports.every(hasOnlyCompared);
}

/** It found something changed, or was stopped before it had compared everything. */
function hasOnlyCompared({ state, error, run }: Job): boolean {
  if (state === 'failed') return error?.code === PLAN_CHANGED;
  return state === 'stopped' && run === null;
}

/** Something would come out otherwise than planned, and nothing was imported. */
export const PLAN_CHANGED = 'NEWSROOM_PLAN_CHANGED';

function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return (one ?? null) === (other ?? null);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
