import type { Core } from '@strapi/strapi';

import { adminRoutes } from './admin';
import { channelRoutes } from './channels';
import { contentRoutes } from './content';
import { liveRoutes } from './live';
import { previewRoutes } from './preview';

export default {
  admin: adminRoutes,
  'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api' as const,
    routes: [
      ...contentRoutes({ strapi }),
      ...channelRoutes({ strapi }),
      ...liveRoutes({ strapi }),
      ...previewRoutes({ strapi }),
    ],
  }),
};
