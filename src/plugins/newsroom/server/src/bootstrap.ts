import type { Core } from '@strapi/strapi';

import { followFiles } from './changes/files';
import { keepTables } from './keep-tables';
import { sayWhereArticlesAre } from './say-where-articles-are';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await keepTables(strapi);
  followFiles(strapi);
  sayWhereArticlesAre(strapi);
}
