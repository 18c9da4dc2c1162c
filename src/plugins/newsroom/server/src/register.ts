import type { Core } from '@strapi/strapi';

import { registerDocumentHooks } from './documents';
import { registerGate } from './gate';
import { registerPublicAnswers } from './middlewares/public-answers';
import { registerAdminActions } from './services/admin/register-actions';

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Before Strapi's own middlewares, which are added later.
  registerPublicAnswers(strapi);
  // Before the hooks: what the hooks read in the course of a write is not the caller's business.
  registerGate(strapi);
  registerDocumentHooks(strapi);
  await registerAdminActions(strapi);
}
