import type {
  Batch,
  BatchProfile,
  DeskChoices,
  DeskRow,
  DeskRule,
  DeskRules,
  Job,
  JobKind,
  Page,
  Preview,
  RunReport,
  RunSummary,
  StagedFile,
} from '../../../shared/admin/import-desk';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

interface PageOf {
  page: number;
  outcome?: string;
  pageSize?: number;
}

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    createBatch: build.mutation<Batch, void>({
      query: () => ({ url: `${DESK}/batches`, method: 'POST' }),
      transformResponse: unwrap<Batch>,
    }),
    getBatch: build.query<Batch, string>({
      query: (id) => ({ url: `${DESK}/batches/${id}`, method: 'GET' }),
      transformResponse: unwrap<Batch>,
      providesTags: (_result, _error, id) => [{ type: 'NewsroomBatch', id }],
    }),
    removeBatch: build.mutation<void, string>({
      query: (id) => ({ url: `${DESK}/batches/${id}`, method: 'DELETE' }),
    }),
    removeFile: build.mutation<void, { id: string; path: string }>({
      query: ({ id, path }) => ({
        url: `${DESK}/batches/${id}/files?path=${encodeURIComponent(path)}`,
        method: 'DELETE',
      }),
      invalidatesTags: (_result, _error, { id }) => [{ type: 'NewsroomBatch', id }],
    }),
    addText: build.mutation<StagedFile, { id: string; text: string }>({
      query: ({ id, text }) => ({
        url: `${DESK}/batches/${id}/text`,
        method: 'POST',
        data: { text },
      }),
      transformResponse: unwrap<StagedFile>,
      invalidatesTags: (_result, _error, { id }) => [{ type: 'NewsroomBatch', id }],
    }),
    addAddress: build.mutation<StagedFile, { id: string; url: string }>({
      query: ({ id, url }) => ({
        url: `${DESK}/batches/${id}/address`,
        method: 'POST',
        data: { url },
      }),
      transformResponse: unwrap<StagedFile>,
      invalidatesTags: (_result, _error, { id }) => [{ type: 'NewsroomBatch', id }],
    }),
    preview: build.query<
      Preview,
      {
        id: string;
        offset: number;
        format: string | null;
        rules: DeskRules | null;
        files: number;
      }
    >({
      query: ({ id, offset, format, rules }) => ({
        url: `${DESK}/batches/${id}/preview`,
        method: 'POST',
        data: { offset, format, rules },
      }),
      transformResponse: unwrap<Preview>,
    }),
    /** `files` asks anew when there are others. */
    getProfile: build.query<BatchProfile, { id: string; format: string | null; files: number }>({
      query: ({ id, format }) => ({
        url: `${DESK}/batches/${id}/profile`,
        method: 'GET',
        config: { params: format === null ? {} : { format } },
      }),
      transformResponse: unwrap<BatchProfile>,
    }),
    getRules: build.query<DeskRule[], void>({
      query: () => ({ url: `${DESK}/rules`, method: 'GET' }),
      transformResponse: unwrap<DeskRule[]>,
    }),
    startJob: build.mutation<
      Job,
      { id: string; kind: JobKind; choices: DeskChoices; plan?: string; acceptChanges?: boolean }
    >({
      query: ({ id, ...data }) => ({
        url: `${DESK}/batches/${id}/jobs`,
        method: 'POST',
        data,
      }),
      transformResponse: unwrap<Job>,
      invalidatesTags: (_result, _error, { id }) => [
        { type: 'NewsroomBatch', id },
        'NewsroomRun',
        'NewsroomDesk',
      ],
    }),
    getJob: build.query<Job, { id: string; job: string }>({
      query: ({ id, job }) => ({ url: `${DESK}/batches/${id}/jobs/${job}`, method: 'GET' }),
      transformResponse: unwrap<Job>,
    }),
    stopJob: build.mutation<Job, { id: string; job: string }>({
      query: ({ id, job }) => ({ url: `${DESK}/batches/${id}/jobs/${job}/stop`, method: 'POST' }),
      transformResponse: unwrap<Job>,
    }),
    getRows: build.query<Page<DeskRow>, { id: string; job: string } & PageOf>({
      query: ({ id, job, ...params }) => ({
        url: `${DESK}/batches/${id}/jobs/${job}/rows`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: unwrap<Page<DeskRow>>,
    }),
    getRuns: build.query<Page<RunSummary>, PageOf>({
      query: (params) => ({ url: `${DESK}/runs`, method: 'GET', config: { params } }),
      transformResponse: unwrap<Page<RunSummary>>,
      providesTags: ['NewsroomRun'],
    }),
    getRun: build.query<RunReport, string>({
      query: (id) => ({ url: `${DESK}/runs/${id}`, method: 'GET' }),
      transformResponse: unwrap<RunReport>,
      providesTags: ['NewsroomRun'],
    }),
    undoRun: build.mutation<void, string>({
      query: (id) => ({ url: `${DESK}/runs/${id}/undo`, method: 'POST' }),
      invalidatesTags: ['NewsroomRun', 'NewsroomDesk'],
    }),
    resumeRun: build.mutation<void, string>({
      query: (id) => ({ url: `${DESK}/runs/${id}/resume`, method: 'POST' }),
      invalidatesTags: ['NewsroomRun', 'NewsroomDesk'],
    }),
    getRecords: build.query<Page<DeskRow>, { id: string } & PageOf>({
      query: ({ id, ...params }) => ({
        url: `${DESK}/runs/${id}/records`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: unwrap<Page<DeskRow>>,
      providesTags: ['NewsroomRun'],
    }),
  }),
});

export const {
  useCreateBatchMutation,
  useGetBatchQuery,
  useRemoveBatchMutation,
  useRemoveFileMutation,
  useAddTextMutation,
  useAddAddressMutation,
  usePreviewQuery,
  useGetProfileQuery,
  useGetRulesQuery,
  useStartJobMutation,
  useGetJobQuery,
  useStopJobMutation,
  useGetRowsQuery,
  useGetRunsQuery,
  useGetRunQuery,
  useGetRecordsQuery,
  useUndoRunMutation,
  useResumeRunMutation,
} = api;
