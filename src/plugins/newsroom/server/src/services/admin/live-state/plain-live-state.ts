import type { Core } from '@strapi/strapi';

import type { StateChange } from '../../../documents/article-state/state';
import type { ArticleKey } from '../../../documents/article/versions';
import { CORRECTION } from '../../../uids';
import type { LiveStateService } from './live-desk';

/** Live state where nothing is pushed: the gate reads it, and that is all there is to do. */
export function plainLiveState(strapi: Core.Strapi): LiveStateService {
  const states = strapi.plugin('newsroom').service('article-state') as {
    set(documentId: string, locale: string, change: StateChange): Promise<unknown>;
  };
  const set = ({ documentId, locale }: ArticleKey, change: StateChange) =>
    states.set(documentId, locale, change);
  return {
    withhold: (article, { text }) => set(article, { pubStatus: 'withheld', reason: text }),
    cancel: (article, { text }) => set(article, { pubStatus: 'canceled', reason: text }),
    embargo: (article, until) => set(article, { embargoUntil: until }),
    release: (article) => set(article, { pubStatus: 'usable', reason: null, embargoUntil: null }),
    correct: ({ documentId, locale }, { kind, text }) =>
      strapi.documents(CORRECTION).create({
        data: {
          articleDocumentId: documentId,
          articleLocale: locale,
          kind,
          text,
          date: new Date(),
        } as never,
      }),
  };
}
