import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  newsroom: {
    enabled: true,
    resolve: './src/plugins/newsroom',
    config: {
      // Where the publisher's own frontend shows an article. Until both are set, feeds link to the
      // plugin's readable page.
      siteUrl: env('NEWSROOM_SITE_URL') || null,
      articlePath: env('NEWSROOM_ARTICLE_PATH') || null,
      publication: { name: env('NEWSROOM_PUBLICATION_NAME') || 'The Newsroom' },
    },
  },
});
