import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { IMPORT_RUN } from '../../uids';
import type { ImportChoices } from '../choices';
import { OUTCOMES } from '../outcome';
import type { Outcome } from '../outcome';

/** How many posts had which outcome; `published`, `draft` and `embargoed` tell of the written ones. */
export type ImportCounts = Record<Outcome | 'published' | 'draft' | 'embargoed', number>;

export interface ImportRun {
  documentId: string;
  name: string | null;
  state: 'planned' | 'running' | 'done' | 'failed' | 'undone';
  counts: Partial<ImportCounts> | null;
  startedAt: string | null;
  endedAt: string | null;
}

export function noCounts(): ImportCounts {
  const names = [...OUTCOMES, 'published', 'draft', 'embargoed'] as const;
  return Object.fromEntries(names.map((name) => [name, 0])) as ImportCounts;
}

/** Throws NEWSROOM_RUN_NAME_TAKEN: a run is found again by its name. */
export async function checkRunName(strapi: Core.Strapi, name: string | null): Promise<void> {
  if (name === null) return;
  const taken = await strapi.db.query(IMPORT_RUN).count({ where: { name } });
  if (taken > 0) throw new NewsroomError('NEWSROOM_RUN_NAME_TAKEN', { name });
}

/** Gives the run's documentId. */
export async function startRun(strapi: Core.Strapi, choices: ImportChoices): Promise<string> {
  const data = { name: choices.name, state: 'running', choices, startedAt: new Date() };
  return (await strapi.documents(IMPORT_RUN).create({ data: data as never })).documentId;
}

export async function endRun(
  strapi: Core.Strapi,
  documentId: string,
  { state, counts }: { state: 'done' | 'failed'; counts: ImportCounts },
): Promise<void> {
  const data = { state, counts, endedAt: new Date() };
  await strapi.documents(IMPORT_RUN).update({ documentId, data: data as never });
}

/** The newest first. */
export function listRuns(strapi: Core.Strapi): Promise<ImportRun[]> {
  return strapi.db.query(IMPORT_RUN).findMany({ orderBy: { startedAt: 'desc' } });
}
