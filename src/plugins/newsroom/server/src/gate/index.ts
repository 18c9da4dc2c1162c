import type { Core } from '@strapi/strapi';

import { registerDocumentGate } from './document-gate';
import { registerGraphqlGate } from './graphql-gate';
import { registerOutputGate } from './output-gate';
import { registerPrivateInput } from './private-input';

export { closeDatabase } from './database-gate';

/**
 * Closes everything that is not public on every way out: Strapi's own routes, GraphQL, the app's own
 * types that relate to ours. The plugin's own routes build their queries from an allow-list
 * (services/content) and pass the same conditions.
 */
export function registerGate(strapi: Core.Strapi): void {
  registerDocumentGate(strapi);
  registerGraphqlGate(strapi);
  registerOutputGate(strapi);
  registerPrivateInput(strapi);
}
