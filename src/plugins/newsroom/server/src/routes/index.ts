import type { Core } from '@strapi/strapi';

import { channelRoutes } from './channels';
import { contentRoutes } from './content';

export default {
  'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api' as const,
    routes: [...contentRoutes({ strapi }), ...channelRoutes({ strapi })],
  }),
};
