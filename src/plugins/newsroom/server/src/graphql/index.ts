import type { Core } from '@strapi/strapi';

import { readingResolvers } from './reading-resolvers';
import { TYPE_DEFINITIONS } from './type-definitions';

const FIND = 'plugin::newsroom.article.find';
const FIND_ONE = 'plugin::newsroom.article.findOne';

/** What each query needs, as the route of the REST API does. */
const SCOPES = {
  newsroomLatest: [FIND],
  newsroomSearch: [FIND],
  newsroomRelated: [FIND, FIND_ONE],
  newsroomArchives: [FIND],
  newsroomArticleBySlug: [FIND_ONE],
  newsroomTombstones: [FIND],
} as const;

interface Extension {
  use(configuration: () => object): unknown;
}

/** Where the app has GraphQL. */
export function registerGraphqlReading(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const resolvers = readingResolvers(strapi);
  (graphql.service('extension') as unknown as Extension).use(() => ({
    typeDefs: TYPE_DEFINITIONS,
    resolvers: { Query: resolvers },
    resolversConfig: Object.fromEntries(
      Object.entries(SCOPES).map(([name, scope]) => [`Query.${name}`, { auth: { scope } }]),
    ),
  }));
}
