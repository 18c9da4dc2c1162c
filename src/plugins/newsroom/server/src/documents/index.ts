import type { Core } from '@strapi/strapi';

/** The lifecycle hooks: Document Service middlewares, each for one type (DESIGN §5). */
export function registerDocumentHooks(_strapi: Core.Strapi): void {}
