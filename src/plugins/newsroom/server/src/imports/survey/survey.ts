import type { SiteProfile } from '../../../../story/clean/site';
import type { Format } from '../../../../story/read';
import { Declared } from '../match/declared';
import type { InputArgument } from '../read/find-inputs';
import { readFiles } from '../read/read-files';
import type { ReadChoices, ReadFile } from '../read/read-files';
import { SiteSamples } from './site-samples';

/** What is known of sources before their first post is cleaned. */
export interface Survey {
  declared: Declared;
  /** What the posts of a site have in common, by the address of the site. */
  profiles: ReadonlyMap<string, SiteProfile>;
}

/** Only in these do posts refer to what stands elsewhere; they are read to their end. */
const DECLARING: ReadonlySet<Format> = new Set([
  'newsroom',
  'wxr',
  'squarespace',
  'ghost',
  'wp-rest',
  'medium',
  'dotclear',
]);

/** Files of one story each: after so many of them, no more are opened to learn from. */
const ENOUGH_FILES = 2_000;
const ONE_STORY_EACH = /\.(?:x?html?|te?xt|md|markdown|docx)(?:\.gz)?$/i;

/**
 * Reads all sources once, and keeps who and what they declare and a few posts' lines of each site:
 * an author may be declared behind the posts, and a site's furniture shows only over many of them.
 * What can't be read is told when it is imported.
 */
export async function survey(
  inputs: readonly InputArgument[],
  choices: Omit<ReadChoices, 'onBytes'>,
  signal?: AbortSignal,
): Promise<Survey> {
  const declared = new Declared();
  const samples = new SiteSamples();
  let files = 0;
  for (const input of inputs) {
    if (input.error) continue;
    for (const one of input.files) {
      if (signal?.aborted) break;
      if (files >= ENOUGH_FILES && ONE_STORY_EACH.test(one.source)) continue;
      files += 1;
      for await (const file of readFiles({ ...input, files: [one] }, choices)) {
        await look(file, { declared, samples, signal }).catch(() => {});
      }
    }
  }
  return { declared, profiles: samples.profiles() };
}

async function look(
  file: ReadFile,
  { declared, samples, signal }: { declared: Declared; samples: SiteSamples; signal?: AbortSignal },
): Promise<void> {
  if (file.kind === 'failed') return;
  for await (const record of file.records) {
    if (signal?.aborted) return;
    if (record.kind === 'problem') continue;
    if (record.kind !== 'post') {
      declared.add(file.source, record);
      continue;
    }
    const isEnough = samples.add(record);
    if (isEnough && !DECLARING.has(file.format)) return;
  }
}
