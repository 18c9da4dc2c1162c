import type { Core } from '@strapi/strapi';

import type { ChangesService } from './changes';
import { stopRateLimit } from './middlewares/rate-limit';
import type { DispatcherService } from './delivery/dispatcher-service';
import { closeSharedAnswers } from './middlewares/public-answers/share-answers';
import { stopIndexing } from './services/search/index-later';
import { stopWorks } from './services/admin/import-desk/one-at-a-time';

/** Strapi calls this before it closes the database. */
export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const newsroom = strapi.plugin('newsroom');
  await stopWorks();
  await stopIndexing(strapi);
  await (newsroom.service('dispatcher') as DispatcherService).stop();
  await stopRateLimit(strapi);
  await (newsroom.service('changes') as ChangesService).stop();
  closeSharedAnswers(strapi);
}
