import { publishProblems } from '../../../../story/article';
import { NewsroomError } from '../../../../story/errors';

import type { ArticleVersion } from './versions';

/**
 * What a story must have before readers see it. A historical one may go without a credit: many old
 * posts never had one.
 *
 * @throws NEWSROOM_PUBLISH_WITHOUT_… with the first thing that is missing.
 */
export function checkPublishable(draft: ArticleVersion, historical: boolean): void {
  const [problem] = publishProblems({
    headline: draft.headline,
    body: draft.body,
    authors: draft.authors.length,
    credits: draft.credits.length,
    byline: draft.byline,
    creditLine: draft.creditLine,
    historical,
  });
  if (problem) throw new NewsroomError(problem);
}
