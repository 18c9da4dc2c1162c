import type { Core } from '@strapi/strapi';

import type { LiveChange, LiveState, PubStatus } from '../../../../../shared/admin/article-desk';
import type liveStateService from '../../../delivery/state/live-state';
import { NewsroomError } from '../../../../../story/errors';
import type { ArticleKey } from '../../../documents/article/versions';
import { ARTICLE, ARTICLE_STATE, CORRECTION } from '../../../uids';

type LiveStateService = ReturnType<typeof liveStateService>;
type Acts = {
  [Act in LiveChange['act']]: (
    live: LiveStateService,
    article: ArticleKey,
    change: Extract<LiveChange, { act: Act }>,
  ) => Promise<unknown>;
};

const ACTS: Acts = {
  correct: (live, article, { kind, text }) => live.correct(article, { kind, text }),
  embargo: (live, article, { until }) => live.embargo(article, until),
  release: (live, article) => live.release(article),
  withhold: (live, article, { reason }) => live.withhold(article, { text: reason }),
  cancel: (live, article, { reason }) => live.cancel(article, { text: reason }),
};

/** @throws NEWSROOM_DESK_ARTICLE_NOT_FOUND for what was never saved */
export async function readLive(strapi: Core.Strapi, article: ArticleKey): Promise<LiveState> {
  const about = { articleDocumentId: article.documentId, articleLocale: article.locale };
  const [state, published, corrections] = await Promise.all([
    strapi.db.query(ARTICLE_STATE).findOne({ where: about }),
    strapi.db.query(ARTICLE).count({ where: { ...article, publishedAt: { $notNull: true } } }),
    strapi.db
      .query(CORRECTION)
      .findMany({ where: about, select: ['kind', 'text', 'date'], orderBy: { id: 'desc' } }),
  ]);
  if (!state) throw new NewsroomError('NEWSROOM_DESK_ARTICLE_NOT_FOUND');
  return {
    pubStatus: state.pubStatus as PubStatus,
    reason: state.reason,
    embargoUntil: state.embargoUntil,
    historical: state.historical === true,
    version: state.version,
    isPublished: published > 0,
    corrections: corrections as LiveState['corrections'],
  };
}

/** Changes what holds for the live story, and leaves the draft alone. */
export async function changeLive(
  strapi: Core.Strapi,
  article: ArticleKey,
  change: LiveChange,
): Promise<LiveState> {
  await readLive(strapi, article);
  const act = ACTS[change.act] as (
    live: LiveStateService,
    article: ArticleKey,
    change: LiveChange,
  ) => Promise<unknown>;
  await act(strapi.plugin('newsroom').service('liveState'), article, change);
  return readLive(strapi, article);
}
