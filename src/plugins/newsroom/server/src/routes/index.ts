import type { Core } from '@strapi/strapi';

import { contentRoutes } from './content';

export default {
  'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api' as const,
    routes: contentRoutes({ strapi }),
  }),
};
