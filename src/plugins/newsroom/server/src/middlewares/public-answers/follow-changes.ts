import type { Core } from '@strapi/strapi';

import type { Change, ChangesService } from '../../changes';
import { onNudge } from '../../changes/nudge';
import type { AnswerStore } from './answer-store';

/** What else decides over an answer: who may read, and which locales there are. */
const ACCESS_TYPES = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::i18n.locale',
];

export interface Follower {
  /** Resolves when every change that was committed in this process is heeded; null when all are. */
  settling(): Promise<void> | null;
}

/**
 * Ends answers when what they show changes: at once for this process, so that whoever writes reads
 * their own change, and within half a second for other nodes.
 */
export async function followChanges(strapi: Core.Strapi, store: AnswerStore): Promise<Follower> {
  const changes = strapi.plugin('newsroom').service('changes') as ChangesService;
  let settling: Promise<void> | null = null;

  changes.follow((list) => heed(store, list));
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
  return { settling: () => settling };
}

function heed(store: AnswerStore, changes: readonly Change[] | null): void {
  const isOneArticle = ({ kind, documentId }: Change) => kind === 'article' && documentId !== null;
  if (changes === null || !changes.every(isOneArticle)) {
    store.clear();
    return;
  }
  store.endArticles(new Set(changes.map(({ documentId }) => documentId!)));
}
