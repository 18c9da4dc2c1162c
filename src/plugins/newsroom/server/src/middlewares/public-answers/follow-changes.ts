import type { Core } from '@strapi/strapi';

import type { Change, ChangesService } from '../../changes';
import { onNudge } from '../../changes/nudge';
import { concernsSettings, keysOfChanges } from '../../changes/keys';
import type { AnswerStore } from './answer-store';
import type { SharedAnswers } from './shared-answers';

/**
 * By then every node has heard of a change. One that has not still answers by the settings and the rights
 * of before, which it has in memory, and gives that to the others.
 */
const ALL_HAVE_HEARD_MS = 2_000;

export interface Follower {
  /** Resolves when every change that was committed in this process is heeded; null when all are. */
  settling(): Promise<void> | null;
  /** What other nodes keep, too; null without Redis, and while they may keep what is not true any more. */
  readonly shared: SharedAnswers | null;
}

/**
 * Ends answers when what they show changes: at once for this process, so that whoever writes reads
 * their own change, and within half a second for other nodes.
 */
export async function followChanges(
  strapi: Core.Strapi,
  store: AnswerStore,
  shared: SharedAnswers | null,
): Promise<Follower> {
  const changes = strapi.plugin('newsroom').service('changes') as ChangesService;
  let settling: Promise<void> | null = null;
  let sharesFrom = 0;

  changes.follow((list) => {
    if (concernsSettings(list)) sharesFrom = Date.now() + ALL_HAVE_HEARD_MS;
    heed(list, { store, shared });
  });
  onNudge(strapi, () => {
    // Nothing that was read before this moment is kept from here on.
    store.generation += 1;
    const settled = changes.refresh().finally(() => {
      if (settling === settled) settling = null;
    });
    settling = settled;
  });

  // What is committed from here on is told; before this, nothing was kept.
  await changes.refresh();
  store.isFollowed = true;
  return {
    settling: () => settling,
    get shared() {
      return Date.now() < sharesFrom ? null : shared;
    },
  };
}

interface Kept {
  store: AnswerStore;
  shared: SharedAnswers | null;
}

function heed(changes: readonly Change[] | null, { store, shared }: Kept): void {
  const keys = keysOfChanges(changes);
  shared?.end(keys);
  if (keys === null) store.clear();
  else store.end(new Set(keys));
}
