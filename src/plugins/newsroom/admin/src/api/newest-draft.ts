import type { NewestDraft } from '../../../shared/admin/draft';
import { ARTICLE_UID } from '../addresses';
import { articleAddress } from './article-desk';
import type { ArticleRef } from './article-desk';
import { newsroomApi, unwrap } from './newsroom-api';

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewestDraft: build.query<NewestDraft, ArticleRef>({
      query: (article) => ({ ...articleAddress(article, 'draft'), method: 'GET' }),
      transformResponse: unwrap<NewestDraft>,
      keepUnusedDataFor: 0,
    }),
    /** Asks nothing of ours: the Content Manager reads the article anew, and its form begins with it. */
    readArticleAgain: build.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, documentId) => [
        { type: 'Document', id: `${ARTICLE_UID}_${documentId}` },
      ],
    }),
  }),
});

export const { useGetNewestDraftQuery, useReadArticleAgainMutation } = api;
