import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  // As the world sees it; behind a proxy, and for the fediverse.
  ...(env('NEWSROOM_SERVER_URL') ? { url: env('NEWSROOM_SERVER_URL') } : {}),
  app: { keys: env.array('APP_KEYS') },
});
