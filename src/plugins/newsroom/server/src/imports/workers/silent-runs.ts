import type { Core } from '@strapi/strapi';

import { IMPORT_RUN } from '../../uids';
import type { ImportRun } from '../journal/runs';

/** A run that others may go on with, and for how long its leader has given no sign. */
export interface SilentRun {
  run: ImportRun;
  silentMs: number;
}

/**
 * Watches the signs of life of those who lead runs. What counts is that a sign changes, and the time is
 * this process's own: clocks of machines differ.
 */
export class SilentRuns {
  readonly #seen = new Map<string, { sign: string; since: number }>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** What others lead, or nobody. One that was handed on is silent from the first look. */
  async look(): Promise<SilentRun[]> {
    const runs: ImportRun[] = await this.strapi.db
      .query(IMPORT_RUN)
      .findMany({ where: { state: 'running', handsOn: true }, orderBy: { id: 'asc' } });
    const now = performance.now();
    const ids = new Set(runs.map(({ documentId }) => documentId));
    for (const id of this.#seen.keys()) if (!ids.has(id)) this.#seen.delete(id);
    return runs.map((run) => {
      const sign = `${run.leader}:${run.beat}`;
      const before = this.#seen.get(run.documentId);
      if (before?.sign !== sign) this.#seen.set(run.documentId, { sign, since: now });
      const silentMs = before?.sign === sign ? now - before.since : 0;
      return { run, silentMs };
    });
  }
}
