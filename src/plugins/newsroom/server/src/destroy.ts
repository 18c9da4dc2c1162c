import type { Core } from '@strapi/strapi';

import type { ChangesService } from './changes';

/** Strapi calls this before it closes the database. */
export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await (strapi.plugin('newsroom').service('changes') as ChangesService).stop();
}
