import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { changeSettings } from '../../services/admin/settings/change-settings';
import { settingsView } from '../../services/admin/settings/settings-view';
import { invalid as invalidEndpoint } from '../../settings/check-endpoint';
import type settingsService from '../../settings/service';
import { endpointIn } from './endpoint-in';
import { bodyOf, textOf } from './request';

type Settings = ReturnType<typeof settingsService>;

/** The newsroom's settings and receivers. A secret comes in and never goes out, but for a new one, once. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): Settings => strapi.plugin('newsroom').service('settings');
  const idOf = (ctx: Context) => String(ctx.params.id);

  return {
    async find(ctx: Context) {
      ctx.body = { data: await settingsView(strapi) };
    },

    async update(ctx: Context) {
      await changeSettings(strapi, bodyOf(ctx));
      ctx.body = { data: await settingsView(strapi) };
    },

    async createEndpoint(ctx: Context) {
      const endpoint = endpointIn(bodyOf(ctx), textOf(bodyOf(ctx), 'id', 60));
      if ((await service().endpoints()).some(({ id }) => id === endpoint.id)) {
        throw invalidEndpoint(endpoint, 'id', 'an id that no other endpoint has');
      }
      ctx.status = 201;
      ctx.body = { data: await service().saveEndpoint(endpoint) };
    },

    async updateEndpoint(ctx: Context) {
      ctx.body = { data: await service().saveEndpoint(endpointIn(bodyOf(ctx), idOf(ctx))) };
    },

    async rotateSecret(ctx: Context) {
      ctx.body = { data: await service().rotateSecret(idOf(ctx)) };
    },

    async reopenEndpoint(ctx: Context) {
      await service().reopenEndpoint(idOf(ctx));
      ctx.status = 204;
    },

    async removeEndpoint(ctx: Context) {
      await service().removeEndpoint(idOf(ctx));
      ctx.status = 204;
    },
  };
};
