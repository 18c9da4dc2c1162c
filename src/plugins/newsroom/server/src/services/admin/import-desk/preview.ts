import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import type { DeskChoices, Preview, PreviewPost } from '../../../../../shared/admin/import-desk';
import { findInputs } from '../../../imports/read/find-inputs';
import { formatNamed } from '../../../imports/read/format-named';
import { readStories } from '../../../imports/read/read-stories';
import type { Arrival } from '../../../imports/read/read-stories';
import { FORMAT_NAMES } from '../../../../../story/read';
import { batchFolder, filesFolder } from '../staging/batches';
import { stagedSources } from './staged-sources';

/** A source of more than this is shown by its beginning: nobody compares more by eye. */
const LONGEST_SHOWN = 200_000;
const MOST_PROBLEMS = 200;

/**
 * Reads and cleans the posts of a batch from `offset` on, the way an import does, and writes nothing.
 * It stops reading after `limit` posts, so that a look at a large export takes no longer than one at a
 * small one.
 */
export async function previewBatch(
  strapi: Core.Strapi,
  id: string,
  {
    offset,
    limit,
    choices,
  }: {
    offset: number;
    limit: number;
    choices: Pick<DeskChoices, 'format' | 'namespace' | 'rules'>;
  },
): Promise<Preview> {
  const folder = filesFolder(await batchFolder(strapi, id));
  const inputs = await findInputs(await stagedSources(folder));
  const preview: Preview = {
    posts: [],
    problems: [],
    next: null,
    formats: ['auto', ...FORMAT_NAMES],
    timezones: Intl.supportedValuesOf('timeZone'),
  };
  const reading = {
    format: formatNamed(choices.format ?? 'auto'),
    namespace: choices.namespace,
    rules: choices.rules,
  };
  let index = 0;
  for await (const arrival of readStories(inputs, reading)) {
    if (arrival.kind === 'declared') continue;
    const path = arrival.source.slice(join(folder, '/').length);
    if (arrival.kind !== 'story') {
      const { code, message } = arrival.kind === 'note' ? arrival : arrival.error;
      if (preview.problems.length < MOST_PROBLEMS && offset === 0) {
        preview.problems.push({ path, code, message: message.replaceAll(`${folder}/`, '') });
      }
      continue;
    }
    if (preview.posts.length === limit) {
      preview.next = index;
      break;
    }
    if (index >= offset) preview.posts.push(toPost(arrival, path, index));
    index += 1;
  }
  return preview;
}

function toPost(
  { post, story }: Extract<Arrival, { kind: 'story' }>,
  path: string,
  index: number,
): PreviewPost {
  const isCut = post.body.length > LONGEST_SHOWN;
  const text = isCut ? post.body.slice(0, LONGEST_SHOWN) : post.body;
  return {
    index,
    path,
    format: post.format,
    before: { format: post.bodyFormat, text, isCut },
    story,
  };
}
