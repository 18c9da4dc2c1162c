import type { Core } from '@strapi/strapi';

import { checkChannels } from './check';
import type { ChannelCheck, CheckRequest } from './check';

export type { ChannelCheck, CheckRequest } from './check';

/** `strapi.plugin('newsroom').service('channels')`: the channels, for the desk. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  check: (request: CheckRequest): Promise<ChannelCheck[]> => checkChannels(strapi, request),
});
