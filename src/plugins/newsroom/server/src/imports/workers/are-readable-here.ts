import { access } from 'node:fs/promises';

import type { ImportRun } from '../journal/runs';
import { findInputs } from '../read/find-inputs';
import { placed, printOf } from '../read/placed';

/** Whether the files of a run lie here as its leader has found them: they may be another machine's. */
export async function areReadableHere({
  sources,
  folder,
  inputs,
  choices,
}: ImportRun): Promise<boolean> {
  if (sources === null) return false;
  const from = folder ?? process.cwd();
  const found = await findInputs(sources.map((source) => placed(source, from)));
  if (printOf(found) !== inputs) return false;
  if (!choices.mediaFolder) return true;
  return access(placed(choices.mediaFolder, from)).then(
    () => true,
    () => false,
  );
}
