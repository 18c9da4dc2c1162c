import type { DeliveryHealth, DeliveryRow, Replayed } from '../../../shared/admin/deliveries';
import type { Page } from '../../../shared/admin/import-desk';
import { DESK, newsroomApi, unwrap } from './newsroom-api';

export interface DeliveriesAsked {
  page: number;
  pageSize?: number;
  state?: string;
  endpoint?: string;
  event?: string;
  /** documentId. */
  article?: string;
  locale?: string | null;
}

const api = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getDeliveries: build.query<Page<DeliveryRow>, DeliveriesAsked>({
      query: (asked) => ({
        url: `${DESK}/deliveries`,
        method: 'GET',
        config: { params: given(asked) },
      }),
      transformResponse: unwrap<Page<DeliveryRow>>,
      providesTags: ['NewsroomDelivery'],
    }),
    getDeliveryHealth: build.query<DeliveryHealth, void>({
      query: () => ({ url: `${DESK}/deliveries/health`, method: 'GET' }),
      transformResponse: unwrap<DeliveryHealth>,
      providesTags: ['NewsroomDelivery'],
    }),
    replayDelivery: build.mutation<Replayed, string>({
      query: (id) => ({ url: `${DESK}/deliveries/${id}/replay`, method: 'POST' }),
      transformResponse: unwrap<Replayed>,
      invalidatesTags: ['NewsroomDelivery', 'NewsroomDesk'],
    }),
    replayParked: build.mutation<Replayed, string>({
      query: (endpoint) => ({ url: `${DESK}/endpoints/${endpoint}/replay`, method: 'POST' }),
      transformResponse: unwrap<Replayed>,
      invalidatesTags: ['NewsroomDelivery', 'NewsroomDesk'],
    }),
  }),
});

/** A filter that is empty is none. */
const given = (asked: DeliveriesAsked) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null && value !== ''));

export const {
  useGetDeliveriesQuery,
  useGetDeliveryHealthQuery,
  useReplayDeliveryMutation,
  useReplayParkedMutation,
} = api;
