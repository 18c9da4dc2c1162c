import type { Core } from '@strapi/strapi';

import type { BatchProfile } from '../../../../../shared/admin/import-desk';
import { clean } from '../../../../../story/clean';
import { Profiler } from '../../../../../story/profile';
import { findInputs } from '../../../imports/read/find-inputs';
import { formatNamed } from '../../../imports/read/format-named';
import { readFiles } from '../../../imports/read/read-files';
import { sha256 } from '../../../imports/sha256';
import { batchFolder, filesFolder } from '../staging/batches';
import { stagedSources } from './staged-sources';

/** A look, not a reading: what a large export is like shows in its first posts, and others wait. */
const MOST_POSTS = 2_000;
const LONGEST = 5_000;

/**
 * The profile of a batch, of its first posts where there are many. What can't be read is counted here;
 * the preview names it. Writes nothing.
 */
export async function profileBatch(
  strapi: Core.Strapi,
  id: string,
  { format }: { format: string | null },
): Promise<BatchProfile> {
  const inputs = await findInputs(await stagedSources(filesFolder(await batchFolder(strapi, id))));
  const profiler = new Profiler(sha256);
  const choices = { format: formatNamed(format ?? 'auto'), namespace: null };
  const end = Date.now() + LONGEST;
  let [posts, failed] = [0, 0];
  for (const input of inputs) {
    if (input.error) {
      failed += 1;
      continue;
    }
    for await (const file of readFiles(input, choices)) {
      try {
        if (file.kind === 'failed') throw file.error;
        for await (const record of file.records) {
          if (record.kind !== 'post') {
            profiler.addRecord(record);
            continue;
          }
          if (posts >= MOST_POSTS || Date.now() > end) return told(profiler, failed, true);
          profiler.addPost(record, clean(record));
          posts += 1;
          // A server that looks at an export answers others, too.
          await new Promise((done) => setImmediate(done));
        }
      } catch {
        failed += 1;
      }
    }
  }
  return told(profiler, failed, false);
}

function told(profiler: Profiler, failed: number, isPart: boolean): BatchProfile {
  const profile = profiler.result();
  return { ...profile, problems: profile.problems + failed, isPart };
}
