import type { Core } from '@strapi/strapi';

import { registerDocumentHooks } from './documents';

export default function register({ strapi }: { strapi: Core.Strapi }): void {
  registerDocumentHooks(strapi);
}
