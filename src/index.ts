import type { Core } from '@strapi/strapi';

import { guardNewsroom } from './guard-newsroom';
import { openNewsroomToReaders } from './open-newsroom-to-readers';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardNewsroom(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await openNewsroomToReaders(strapi);
  },
};
