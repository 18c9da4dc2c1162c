import type { Core } from '@strapi/strapi';

import { keepTables } from './keep-tables';

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await keepTables(strapi);
}
