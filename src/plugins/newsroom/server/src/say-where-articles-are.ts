import type { Core } from '@strapi/strapi';

import { hasFrontend } from './services/addresses';

/** Says once, at the start, where links in feeds lead while no frontend is set up (DESIGN §5). */
export function sayWhereArticlesAre(strapi: Core.Strapi): void {
  if (hasFrontend(strapi)) return;
  strapi.log.info(
    'newsroom: siteUrl and articlePath are not set, so feeds and JSON-LD link to the plugin’s own pages, /api/newsroom/articles/{slug}/page',
  );
}
