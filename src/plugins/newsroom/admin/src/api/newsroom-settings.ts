import type {
  SavedEndpointView,
  SettingsChange,
  SettingsView,
} from '../../../shared/admin/newsroom-settings';
import type { EndpointSettings } from '../../../shared/settings';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

const SETTINGS = `${DESK}/settings`;
const CHANGED = ['NewsroomSettings', 'NewsroomDelivery', 'NewsroomBatch'] as const;

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomSettings: build.query<SettingsView, void>({
      query: () => ({ url: SETTINGS, method: 'GET' }),
      transformResponse: unwrap<SettingsView>,
      providesTags: ['NewsroomSettings'],
    }),
    changeNewsroomSettings: build.mutation<SettingsView, SettingsChange>({
      query: (data) => ({ url: SETTINGS, method: 'PUT', data }),
      transformResponse: unwrap<SettingsView>,
      invalidatesTags: [...CHANGED],
    }),
    createEndpoint: build.mutation<SavedEndpointView, EndpointSettings>({
      query: (data) => ({ url: `${SETTINGS}/endpoints`, method: 'POST', data }),
      transformResponse: unwrap<SavedEndpointView>,
      invalidatesTags: [...CHANGED],
    }),
    updateEndpoint: build.mutation<SavedEndpointView, EndpointSettings>({
      query: ({ id, ...data }) => ({ url: `${SETTINGS}/endpoints/${id}`, method: 'PUT', data }),
      transformResponse: unwrap<SavedEndpointView>,
      invalidatesTags: [...CHANGED],
    }),
    rotateSecret: build.mutation<SavedEndpointView, string>({
      query: (id) => ({ url: `${SETTINGS}/endpoints/${id}/rotate`, method: 'POST' }),
      transformResponse: unwrap<SavedEndpointView>,
      invalidatesTags: [...CHANGED],
    }),
    reopenEndpoint: build.mutation<void, string>({
      query: (id) => ({ url: `${SETTINGS}/endpoints/${id}/reopen`, method: 'POST' }),
      invalidatesTags: [...CHANGED],
    }),
    removeEndpoint: build.mutation<void, string>({
      query: (id) => ({ url: `${SETTINGS}/endpoints/${id}`, method: 'DELETE' }),
      invalidatesTags: [...CHANGED],
    }),
  }),
});

export const {
  useGetNewsroomSettingsQuery,
  useChangeNewsroomSettingsMutation,
  useCreateEndpointMutation,
  useUpdateEndpointMutation,
  useRotateSecretMutation,
  useReopenEndpointMutation,
  useRemoveEndpointMutation,
} = api;
