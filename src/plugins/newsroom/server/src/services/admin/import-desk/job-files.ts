import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { DeskRow, Job, Page } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';

/** Jobs lie beside the files they read, so that they are told of also after a restart. */
const jobsFolder = (folder: string) => join(folder, 'jobs');

export const rowsFile = (folder: string, id: string) => join(jobsFolder(folder), `${id}.ndjson`);

/** Written beside its place and moved there: a reader sees the old state or the new one. */
export async function saveJob(folder: string, job: Job): Promise<void> {
  await mkdir(jobsFolder(folder), { recursive: true });
  const path = join(jobsFolder(folder), `${job.id}.json`);
  await writeFile(`${path}.part`, JSON.stringify(job));
  await rename(`${path}.part`, path);
}

/** @throws NEWSROOM_JOB_NOT_FOUND */
export async function loadJob(folder: string, id: string): Promise<Job> {
  if (!/^[a-z0-9]{20,30}$/.test(id)) throw new NewsroomError('NEWSROOM_JOB_NOT_FOUND');
  const text = await readFile(join(jobsFolder(folder), `${id}.json`), 'utf8').catch(() => null);
  if (text === null) throw new NewsroomError('NEWSROOM_JOB_NOT_FOUND');
  return JSON.parse(text) as Job;
}

/** The newest first. */
export async function loadJobs(folder: string): Promise<Job[]> {
  const names = await readdir(jobsFolder(folder)).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const jobs = await Promise.all(ids.map((id) => loadJob(folder, id)));
  return jobs.sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
}

/** One page of a job's rows, of one outcome where one is asked for. */
export async function pageOfRows(
  folder: string,
  id: string,
  { outcome, page, pageSize }: { outcome: string | null; page: number; pageSize: number },
): Promise<Page<DeskRow>> {
  const from = (page - 1) * pageSize;
  const rows: DeskRow[] = [];
  let total = 0;
  const lines = createInterface({ input: createReadStream(rowsFile(folder, id)) });
  for await (const line of lines) {
    // The outcome stands first in each line: what is not asked for is not parsed.
    if (outcome !== null && !line.startsWith(`{"outcome":${JSON.stringify(outcome)},`)) continue;
    if (total >= from && rows.length < pageSize) rows.push(JSON.parse(line) as DeskRow);
    total += 1;
  }
  return { rows, page, pageSize, total };
}
