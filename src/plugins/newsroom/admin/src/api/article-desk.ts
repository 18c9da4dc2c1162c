import type {
  ArticleSource,
  ArticleSummary,
  ChannelPreview,
  ChannelState,
  CopyCheck,
  DeskOverview,
  DraftText,
  LiveChange,
  LiveState,
  PasteAnswer,
  PasteRequest,
} from '../../../shared/admin/article-desk';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

export interface ArticleRef {
  documentId: string;
  locale: string | null;
}

export const articleAddress = ({ documentId, locale }: ArticleRef, rest: string) => ({
  url: `${DESK}/articles/${documentId}/${rest}`,
  config: { params: locale ? { locale } : {} },
});

interface BulkRequest {
  documentIds: string[];
  locale: string | null;
  section?: string;
  historical?: boolean;
}

export interface BulkAnswer {
  changed: number;
  failed: Array<{ documentId: string; message: string }>;
}

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    checkCopy: build.mutation<CopyCheck, DraftText>({
      query: (data) => ({ url: `${DESK}/copy-check`, method: 'POST', data }),
      transformResponse: unwrap<CopyCheck>,
    }),
    cleanPaste: build.mutation<PasteAnswer, PasteRequest>({
      query: (data) => ({ url: `${DESK}/paste`, method: 'POST', data }),
      transformResponse: unwrap<PasteAnswer>,
    }),
    dismissQuery: build.mutation<void, ArticleRef & { key: string }>({
      query: ({ key, ...article }) => ({
        ...articleAddress(article, 'dismissals'),
        method: 'POST',
        data: { key, locale: article.locale },
      }),
      invalidatesTags: ['NewsroomDesk'],
    }),
    getSource: build.query<ArticleSource | null, ArticleRef>({
      query: (article) => ({ ...articleAddress(article, 'source'), method: 'GET' }),
      transformResponse: unwrap<ArticleSource | null>,
    }),
    getLive: build.query<LiveState, ArticleRef>({
      query: (article) => ({ ...articleAddress(article, 'live'), method: 'GET' }),
      transformResponse: unwrap<LiveState>,
      providesTags: ['NewsroomDesk'],
    }),
    changeLive: build.mutation<LiveState, ArticleRef & { change: LiveChange }>({
      query: ({ change: { act, ...data }, ...article }) => ({
        ...articleAddress(article, `live/${act}`),
        method: 'POST',
        data: { ...data, locale: article.locale },
      }),
      transformResponse: unwrap<LiveState>,
      invalidatesTags: ['NewsroomDesk'],
    }),
    getChannels: build.query<ChannelState[], ArticleRef & { version: string }>({
      query: ({ documentId, locale }) => ({
        ...articleAddress({ documentId, locale }, 'channels'),
        method: 'GET',
      }),
      transformResponse: unwrap<ChannelState[]>,
      providesTags: ['NewsroomDesk'],
    }),
    previewChannel: build.query<ChannelPreview, ArticleRef & { channel: string }>({
      query: ({ channel, ...article }) => ({
        ...articleAddress(article, `channels/${channel}`),
        method: 'GET',
      }),
      transformResponse: unwrap<ChannelPreview>,
      keepUnusedDataFor: 0,
    }),
    getSummaries: build.query<ArticleSummary[], { documentIds: string[]; locale: string | null }>({
      query: (data) => ({ url: `${DESK}/summaries`, method: 'POST', data }),
      transformResponse: unwrap<ArticleSummary[]>,
      providesTags: ['NewsroomDesk'],
      keepUnusedDataFor: 5,
    }),
    getOverview: build.query<DeskOverview, void>({
      query: () => ({ url: `${DESK}/overview`, method: 'GET' }),
      transformResponse: unwrap<DeskOverview>,
      providesTags: ['NewsroomDesk'],
    }),
    changeMany: build.mutation<BulkAnswer, BulkRequest>({
      query: (data) => ({ url: `${DESK}/bulk`, method: 'POST', data }),
      transformResponse: unwrap<BulkAnswer>,
      invalidatesTags: ['NewsroomDesk'],
    }),
  }),
});

export const {
  useCheckCopyMutation,
  useCleanPasteMutation,
  useDismissQueryMutation,
  useLazyGetSourceQuery,
  useGetLiveQuery,
  useChangeLiveMutation,
  useGetChannelsQuery,
  usePreviewChannelQuery,
  useGetSummariesQuery,
  useGetOverviewQuery,
  useChangeManyMutation,
} = api;
