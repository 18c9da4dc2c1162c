import type { Core } from '@strapi/strapi';

import { serveActivityPub } from './activitypub/serve';
import { registerDocumentHooks } from './documents';
import { registerGate } from './gate';
import { registerGraphqlReading } from './graphql';
import { registerPublicAnswers } from './middlewares/public-answers';
import { registerRateLimit } from './middlewares/rate-limit';
import { registerAdminActions } from './services/admin/register-actions';

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Before Strapi's own middlewares, which are added later.
  registerRateLimit(strapi);
  registerPublicAnswers(strapi);
  serveActivityPub(strapi);
  // Before the hooks: what the hooks read in the course of a write is not the caller's business.
  registerGate(strapi);
  registerDocumentHooks(strapi);
  registerGraphqlReading(strapi);
  await registerAdminActions(strapi);
}
