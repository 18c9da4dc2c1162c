import type { Page } from '../../../shared/admin/import-desk';
import type { MergePlan, PersonKind, PersonRow, PersonStory } from '../../../shared/admin/people';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

interface PeopleAsked {
  kind: PersonKind;
  page: number;
  search?: string;
}

interface MergeAsked {
  goes: string;
  stays: string;
}

const CHANGED = ['NewsroomPeople', 'NewsroomDesk', 'NewsroomDelivery'] as const;

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getPeople: build.query<Page<PersonRow>, PeopleAsked>({
      query: ({ kind, page, search }) => ({
        url: `${DESK}/people/${kind}`,
        method: 'GET',
        config: { params: { page, ...(search && { search }) } },
      }),
      transformResponse: unwrap<Page<PersonRow>>,
      providesTags: ['NewsroomPeople'],
    }),
    getPersonStories: build.query<
      Page<PersonStory>,
      { kind: PersonKind; id: string; page: number }
    >({
      query: ({ kind, id, page }) => ({
        url: `${DESK}/people/${kind}/${id}/stories`,
        method: 'GET',
        config: { params: { page, pageSize: 15 } },
      }),
      transformResponse: unwrap<Page<PersonStory>>,
      providesTags: ['NewsroomPeople'],
    }),
    planMerge: build.query<MergePlan, MergeAsked>({
      query: ({ goes, stays }) => ({
        url: `${DESK}/people/authors/${goes}/merge`,
        method: 'GET',
        config: { params: { into: stays } },
      }),
      transformResponse: unwrap<MergePlan>,
      providesTags: ['NewsroomPeople'],
      keepUnusedDataFor: 0,
    }),
    mergeAuthors: build.mutation<MergePlan, MergeAsked>({
      query: ({ goes, stays }) => ({
        url: `${DESK}/people/authors/${goes}/merge`,
        method: 'POST',
        data: { into: stays },
      }),
      transformResponse: unwrap<MergePlan>,
      invalidatesTags: [...CHANGED],
    }),
    makeAuthor: build.mutation<
      { documentId: string; name: string },
      { contributor: string; author: string | null }
    >({
      query: ({ contributor, author }) => ({
        url: `${DESK}/people/contributors/${contributor}/author`,
        method: 'POST',
        data: { author },
      }),
      transformResponse: unwrap<{ documentId: string; name: string }>,
      invalidatesTags: [...CHANGED],
    }),
  }),
});

export const {
  useGetPeopleQuery,
  useGetPersonStoriesQuery,
  usePlanMergeQuery,
  useMergeAuthorsMutation,
  useMakeAuthorMutation,
} = api;
