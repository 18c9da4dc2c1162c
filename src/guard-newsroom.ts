import type { Core } from '@strapi/strapi';

/**
 * Strapi skips a plugin whose build is missing and then drops the tables of its types.
 * register() runs before the schema is synchronised, so a throw here keeps the data.
 */
export function guardNewsroom(strapi: Core.Strapi): void {
  if ('plugin::newsroom.article' in strapi.contentTypes) return;
  throw new Error(
    'NEWSROOM_NOT_BUILT: expected the type plugin::newsroom.article, but the newsroom plugin is not loaded; ' +
      'starting without it would drop its tables. Run `npm run build:plugin` and start again.',
  );
}
