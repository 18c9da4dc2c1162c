import type { Core } from '@strapi/strapi';

import { followFiles } from './changes/files';
import { closeDatabase } from './gate';
import { makeFeedOrderIndex } from './feed-order-index';
import { keepTables } from './keep-tables';
import { sayWhereArticlesAre } from './say-where-articles-are';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  closeDatabase(strapi);
  await keepTables(strapi);
  followFiles(strapi);
  await makeFeedOrderIndex(strapi);
  sayWhereArticlesAre(strapi);
}
