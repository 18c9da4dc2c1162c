import type { Core } from '@strapi/strapi';

import { HAND_ON } from '../import-request';
import { isShared, letOthersGoOn, signsOfLife } from './beats';
import { endLead } from './lead';
import type { RunRow } from './records';
import type { ImportCounts, RunState } from './runs';

interface Ending {
  state: Extract<RunState, 'interrupted' | 'done' | 'failed'>;
  /** null where nothing was counted yet. */
  counts: ImportCounts | null;
  /** Why it was told to stop, if it was. */
  reason: unknown;
}

/**
 * The run that an import leads: one that it has taken over, or that it begins with its first post. Where
 * others share the work it gives signs of life until it has ended.
 */
export class LedRun {
  #row: RunRow | null = null;
  #endSigns: (() => void) | null = null;

  /** @param taken from the start on: what is read before the first post may take longer than others wait. */
  constructor(
    private readonly strapi: Core.Strapi,
    taken: RunRow | null,
  ) {
    if (taken) this.#take(taken);
  }

  /** null before the first post, and in a dry run. */
  get row(): RunRow | null {
    return this.#row;
  }

  async begin(start: () => Promise<RunRow>): Promise<void> {
    this.#take(await start());
  }

  /** @param inputs what others know its files by */
  async letOthersGoOn(inputs: string): Promise<void> {
    if (this.#row) await letOthersGoOn(this.strapi, this.#row, inputs);
  }

  /** Says what came of it. One that is handed on goes on. */
  async end({ state, counts, reason }: Ending): Promise<void> {
    this.#endSigns?.();
    if (!this.#row) return;
    const isHandedOn = state === 'interrupted' && isShared() && reason === HAND_ON;
    const ended = isHandedOn ? ({ state: 'running' } as const) : { state, endedAt: new Date() };
    await endLead(this.strapi, this.#row, { ...ended, ...(counts && { counts }) });
  }

  #take(row: RunRow): void {
    this.#row = row;
    this.#endSigns = signsOfLife(this.strapi, row);
  }
}
