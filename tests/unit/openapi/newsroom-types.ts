import type { Core } from '@strapi/strapi';

import contentTypes from '../../../src/plugins/newsroom/server/src/content-types';
import { openApiDocument } from '../../../src/plugins/newsroom/server/src/openapi/document';
import type { Route } from '../../../src/plugins/newsroom/server/src/openapi/operations/operation';
import routes from '../../../src/plugins/newsroom/server/src/routes';
import { version } from '../../../src/plugins/newsroom/package.json';

type Attributes = Record<string, { type: string; private?: boolean }>;

/** What Strapi and its i18n plugin add to every type; an integration test compares with a booted one. */
const stamps = (localized: boolean): Attributes => ({
  createdAt: { type: 'datetime' },
  updatedAt: { type: 'datetime' },
  publishedAt: { type: 'datetime' },
  locale: { type: 'string', private: !localized },
});

/** As much of a Strapi as tells of types, from the plugin's own schemas. */
const strapi = {
  contentType(uid: string) {
    const [, name = ''] = uid.split('.');
    const { schema } = contentTypes[name as keyof typeof contentTypes];
    const options = schema.pluginOptions as { i18n?: { localized?: boolean } };
    const attributes = { ...schema.attributes, ...stamps(options.i18n?.localized === true) };
    return { ...schema, attributes };
  },
} as unknown as Core.Strapi;

export const ROUTES = routes['content-api']({ strapi }).routes as Route[];

export const makeDocument = () =>
  openApiDocument(strapi, { routes: ROUTES, version, apiPrefix: '/api' });
