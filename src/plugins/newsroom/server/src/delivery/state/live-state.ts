import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { changeState } from '../../documents/article-state/state';
import type { ArticleState, StateChange } from '../../documents/article-state/state';
import type { ArticleKey } from '../../documents/article/versions';
import { CORRECTION } from '../../uids';

export const CORRECTION_KINDS = [
  'correction',
  'clarification',
  'update',
  'editors note',
  'retraction',
] as const;

export interface Correction {
  kind?: (typeof CORRECTION_KINDS)[number];
  /** What was wrong, and what is right. Readers see it. */
  text: string;
}

/** Why a story is taken back. `text` is for the desk and never leaves it. */
export interface Reason {
  text: string;
  /** Taken away by the law: 451 at its address instead of 410. */
  legal?: boolean;
}

/**
 * What holds at once for the live story, without publishing the draft that is being written. Each is
 * one transaction with its tombstone, the deliveries it owes and the mark for all caches.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const set = async (article: ArticleKey, change: StateChange): Promise<ArticleState> => {
    const state = await changeState(strapi, article, change);
    if (!state) throw new NewsroomError('NEWSROOM_ARTICLE_HAS_NO_STATE', { ...article });
    return state;
  };

  return {
    /** Takes it off every channel until `release`. @throws NEWSROOM_REASON_MISSING */
    withhold: async (article: ArticleKey, reason: Reason) =>
      set(article, { pubStatus: 'withheld', ...checkedReason(reason) }),

    /** Takes it off every channel for good: a kill. @throws NEWSROOM_REASON_MISSING */
    cancel: async (article: ArticleKey, reason: Reason) =>
      set(article, { pubStatus: 'canceled', ...checkedReason(reason) }),

    /** Hides it until a moment in the future (ISO 8601). @throws NEWSROOM_EMBARGO_INVALID */
    embargo: async (article: ArticleKey, until: string) =>
      set(article, { embargoUntil: checkedEnd(until) }),

    /** Ends whatever holds it back: withheld, canceled or under embargo. */
    release: async (article: ArticleKey) =>
      set(article, { pubStatus: 'usable', reason: null, legal: false, embargoUntil: null }),

    /**
     * Says what was wrong in it, raises its version and moves its `updatedOn`.
     *
     * @throws NEWSROOM_CORRECTION_EMPTY
     */
    async correct(article: ArticleKey, { kind = 'correction', text }: Correction) {
      if (!text?.trim()) throw new NewsroomError('NEWSROOM_CORRECTION_EMPTY');
      const { documentId: articleDocumentId, locale: articleLocale } = article;
      const data = { kind, text: text.trim(), articleDocumentId, articleLocale };
      return strapi.documents(CORRECTION).create({ data: data as never });
    },
  };
};

function checkedReason({ text, legal = false }: Reason): { reason: string; legal: boolean } {
  if (!text?.trim()) throw new NewsroomError('NEWSROOM_REASON_MISSING');
  return { reason: text.trim(), legal };
}

function checkedEnd(until: string): string {
  const now = new Date();
  const end = new Date(until);
  if (Number.isNaN(end.getTime()) || end <= now) {
    const example = new Date(now.getTime() + 3_600_000).toISOString();
    throw new NewsroomError('NEWSROOM_EMBARGO_INVALID', { example, got: String(until) });
  }
  return end.toISOString();
}
