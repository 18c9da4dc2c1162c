import { adminApi } from '@strapi/strapi/admin';

/** Strapi's own client with our tags: what one page changes, the others read again. */
export const newsroomApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'NewsroomBatch',
    'NewsroomJob',
    'NewsroomRun',
    'NewsroomDesk',
    'NewsroomPeople',
    'NewsroomDelivery',
    'NewsroomSettings',
    'Document',
  ],
});

/** Where the plugin's admin routes are. */
export const DESK = '/newsroom/desk';

/** Our routes answer `{data}`. */
export const unwrap = <Value>(answer: { data: Value }): Value => answer.data;
