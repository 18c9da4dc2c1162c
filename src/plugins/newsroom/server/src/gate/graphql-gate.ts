import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { internalTypes } from './gated-types';
import { closedly } from './sight';

interface Extension {
  shadowCRUD(uid: string): { disable(): unknown };
}

/**
 * GraphQL, where the app has it. Its associations call `db.query().load`, past every Document
 * Service middleware, also those of the app's own types; so the sight is closed around the whole
 * request and not around the resolvers that we happen to know.
 */
export function registerGraphqlGate(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as Extension;
  for (const uid of internalTypes(strapi)) extension.shadowCRUD(uid).disable();

  // Strapi's router takes /GraphQL and /graphql/ as well.
  const endpoint = graphql.config<string>('endpoint').toLowerCase();
  strapi.server.use((ctx: Context, next: Next) =>
    ctx.path.toLowerCase().startsWith(endpoint) ? closedly(next) : next(),
  );
}
