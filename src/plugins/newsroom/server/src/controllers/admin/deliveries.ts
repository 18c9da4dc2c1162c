import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { DELIVERY_STATES } from '../../../../shared/admin/deliveries';
import type { Replayed } from '../../../../shared/admin/deliveries';
import { EVENTS } from '../../../../shared/settings';
import type deliveriesService from '../../delivery/deliveries';
import { NewsroomError } from '../../../../story/errors';
import { healthOf } from '../../services/admin/deliveries/endpoint-health';
import { listDeliveries } from '../../services/admin/deliveries/list-deliveries';
import { readEndpoints } from '../../settings';
import { localeOf } from './locale-of';
import { oneOf, optionalText, wholeNumber } from './request';

type Deliveries = ReturnType<typeof deliveriesService>;

/** The outbox, how receivers fare, and sending again. Shapes are those of `shared/admin/deliveries`. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): Deliveries => strapi.plugin('newsroom').service('deliveries');

  return {
    async list(ctx: Context) {
      const { query } = ctx;
      const documentId = optionalText(query, 'article', 64);
      const endpoint = optionalText(query, 'endpoint', 60);
      const article = documentId && {
        documentId,
        locale: await localeOf(strapi, query.locale),
      };
      ctx.body = {
        data: await listDeliveries(strapi, {
          ...(article && { article }),
          ...(endpoint && { endpoint }),
          ...(query.state !== undefined && { state: oneOf(query, 'state', DELIVERY_STATES) }),
          ...(query.event !== undefined && { event: oneOf(query, 'event', EVENTS) }),
          page: wholeNumber(query, 'page', { least: 1, most: 1_000_000, standard: 1 }),
          pageSize: wholeNumber(query, 'pageSize', { least: 1, most: 100, standard: 25 }),
        }),
      };
    },

    async health(ctx: Context) {
      ctx.body = { data: await healthOf(strapi) };
    },

    async replay(ctx: Context) {
      await service().replay(String(ctx.params.id));
      ctx.body = { data: { count: 1 } satisfies Replayed };
    },

    /** Of a receiver that is no more nothing can be sent: it would be parked again at once. */
    async replayParked(ctx: Context) {
      const id = String(ctx.params.id);
      if (!(await readEndpoints(strapi)).some((endpoint) => endpoint.id === id)) {
        throw new NewsroomError('NEWSROOM_ENDPOINT_NOT_FOUND', { endpoint: id });
      }
      ctx.body = { data: { count: await service().replayParked(id) } satisfies Replayed };
    },
  };
};
