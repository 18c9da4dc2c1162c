import type { DeskRow, Page, RunAct } from '../../../shared/admin/import-desk';
import type { ArticleReclean, RecleanedArticle } from '../../../shared/admin/reclean';
import { ARTICLE_UID } from '../addresses';
import { articleAddress } from './article-desk';
import type { ArticleRef } from './article-desk';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

const ofRun = (run: string, rest = '') => `${DESK}/runs/${run}/reclean${rest}`;

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    previewRunReclean: build.mutation<RunAct, string>({
      query: (run) => ({ url: ofRun(run, '/preview'), method: 'POST' }),
      transformResponse: unwrap<RunAct>,
      invalidatesTags: ['NewsroomRun'],
    }),
    recleanRun: build.mutation<RunAct, string>({
      query: (run) => ({ url: ofRun(run), method: 'POST' }),
      transformResponse: unwrap<RunAct>,
      invalidatesTags: ['NewsroomRun', 'NewsroomDesk'],
    }),
    stopReclean: build.mutation<void, string>({
      query: (run) => ({ url: ofRun(run, '/stop'), method: 'POST' }),
      invalidatesTags: ['NewsroomRun'],
    }),
    getRecleanRows: build.query<Page<DeskRow>, { run: string; page: number; outcome?: string }>({
      query: ({ run, ...params }) => ({
        url: ofRun(run, '/rows'),
        method: 'GET',
        config: { params },
      }),
      transformResponse: unwrap<Page<DeskRow>>,
      providesTags: ['NewsroomRun'],
    }),
    getArticleReclean: build.query<ArticleReclean | null, ArticleRef>({
      query: (article) => ({ ...articleAddress(article, 'reclean'), method: 'GET' }),
      transformResponse: unwrap<ArticleReclean | null>,
      keepUnusedDataFor: 0,
    }),
    recleanArticle: build.mutation<RecleanedArticle, ArticleRef>({
      query: (article) => ({
        ...articleAddress(article, 'reclean'),
        method: 'POST',
        data: { locale: article.locale },
      }),
      transformResponse: unwrap<RecleanedArticle>,
      invalidatesTags: (_result, _error, { documentId }) => [
        'NewsroomDesk',
        'NewsroomRun',
        // The Content Manager's own: the form shows what stands now.
        { type: 'Document', id: `${ARTICLE_UID}_${documentId}` },
      ],
    }),
  }),
});

export const {
  usePreviewRunRecleanMutation,
  useRecleanRunMutation,
  useStopRecleanMutation,
  useGetRecleanRowsQuery,
  useGetArticleRecleanQuery,
  useRecleanArticleMutation,
} = api;
