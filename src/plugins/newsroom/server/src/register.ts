import type { Core } from '@strapi/strapi';

import { registerDocumentHooks } from './documents';
import { registerAdminActions } from './services/admin/register-actions';

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  registerDocumentHooks(strapi);
  await registerAdminActions(strapi);
}
