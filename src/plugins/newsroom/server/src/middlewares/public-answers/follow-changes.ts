import type { Core } from '@strapi/strapi';

import type { Change, ChangesService } from '../../changes';
import { onNudge } from '../../changes/nudge';
import { keysOfChanges } from '../../changes/keys';
import type { AnswerStore } from './answer-store';
import type { SharedAnswers } from './shared-answers';

/** What else decides over an answer: who may read, and which locales there are. */
const ACCESS_TYPES = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
];

export interface Follower {
  /** Resolves when every change that was committed in this process is heeded; null when all are. */
  settling(): Promise<void> | null;
  /** What other nodes keep, too; null without Redis. */
  shared: SharedAnswers | null;
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

  changes.follow((list) => heed(list, { store, shared }));
  onNudge(strapi, () => {
    // Nothing that was read before this moment is kept from here on.
    store.generation += 1;
    const settled = changes.refresh().finally(() => {
      if (settling === settled) settling = null;
    });
    settling = settled;
  });

  strapi.db.lifecycles.subscribe({
    models: ACCESS_TYPES.filter((uid) => uid in strapi.contentTypes),
    ...Object.fromEntries(
      ['Create', 'Update', 'Delete'].flatMap((event) =>
        [event, `${event}Many`].map((name) => [
          `after${name}`,
          () => changes.record([{ kind: 'settings', documentId: null, locale: null }]),
        ]),
      ),
    ),
  } as never);

  // What is committed from here on is told; before this, nothing was kept.
  await changes.refresh();
  store.isFollowed = true;
  return { settling: () => settling, shared };
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
