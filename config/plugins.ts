import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  graphql: {
    config: {
      // A question can't ask for more than the REST API gives, nor nest without end.
      depthLimit: 8,
      defaultLimit: 25,
      maxLimit: 100,
      // The sandbox page loads scripts from a third party.
      landingPage: false,
    },
  },
  newsroom: {
    enabled: true,
    resolve: './src/plugins/newsroom',
    config: {
      // Where the publisher's own frontend shows an article. Until both are set, feeds link to the
      // plugin's readable page.
      siteUrl: env('NEWSROOM_SITE_URL') || null,
      articlePath: env('NEWSROOM_ARTICLE_PATH') || null,
      // … and the pages of its authors, sections and tags, such as /by/{slug}.
      pagePaths: {
        author: env('NEWSROOM_AUTHOR_PATH') || null,
        section: env('NEWSROOM_SECTION_PATH') || null,
        tag: env('NEWSROOM_TAG_PATH') || null,
      },
      publication: { name: env('NEWSROOM_PUBLICATION_NAME') || 'The Newsroom' },
      // Hosts and networks that deliveries and imports may reach although they are not public.
      network: { allow: env.array('NEWSROOM_NETWORK_ALLOW', []) },
      // Requests a minute from one address; tokens build sites, and ask more.
      rateLimit: env('NEWSROOM_RATE_LIMIT')
        ? {
            windowSeconds: 60,
            perAddress: env.int('NEWSROOM_RATE_LIMIT', 0),
            perToken: env.int('NEWSROOM_RATE_LIMIT', 0) * 10,
          }
        : null,
      // The publication in the fediverse; it needs this server's own address (NEWSROOM_SERVER_URL).
      activityPub: {
        enabled: env.bool('NEWSROOM_ACTIVITYPUB', false),
        username: env('NEWSROOM_ACTIVITYPUB_USERNAME') || 'news',
      },
      // With REDIS_URL: this server cleans for imports of others, and goes on with those that were cut off.
      importWork: env.bool('NEWSROOM_IMPORT_WORK', true),
      delivery: {
        dispatch: env.bool('NEWSROOM_DISPATCH', true),
        // JSON, as in docs/delivery.md; secrets stand in variables of their own (`secretsFrom`).
        endpoints: env.json('NEWSROOM_ENDPOINTS', []),
      },
    },
  },
});
