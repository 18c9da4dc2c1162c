import type { Core } from '@strapi/strapi';

import { READABLE } from '../services/content/readable-types';
import type { ReadableName } from '../services/content/readable-types';
import { ERROR_SCHEMAS, HEADER_PARAMETERS, HEADERS, RESPONSES } from './answers';
import { operationOf } from './operations';
import { META_SCHEMAS } from './operations/content';
import type { Operation, Route } from './operations/operation';
import { CHANGE_SCHEMAS } from './operations/others';
import { READ_SCHEMAS } from './operations/reads';
import { pascalCase } from './schemas/names';
import { BLOCK_SCHEMAS } from './schemas/blocks';
import type { JsonSchema } from './schemas/json-schema';
import { comparisonSchemas, questionSchemas } from './schemas/questions';
import { leafSchemas, rowSchemas } from './schemas/rows';
import { WEBHOOKS, WEBHOOK_SCHEMAS } from './webhooks';

export interface Source {
  routes: readonly Route[];
  /** Of the plugin. */
  version: string;
  /** Path of Strapi's content API: `/api`. */
  apiPrefix: string;
}

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> } & Record<string, object>;
  [member: string]: unknown;
}

/**
 * OpenAPI 3.1 of the content API, from the routes, the allow-list of types (readable-types.ts), the
 * words of a query, the table of channels and the table of errors.
 */
export function openApiDocument(strapi: Core.Strapi, source: Source): OpenApiDocument {
  const { routes, version, apiPrefix } = source;
  const paths = pathsOf(routes);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Newsroom content API',
      version,
      description: 'Public content alone: what is closed to readers is on no route.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${apiPrefix}/newsroom` }],
    tags: tagsOf(strapi, paths),
    paths,
    webhooks: WEBHOOKS,
    components: {
      schemas: reachable(schemas(strapi), [paths, WEBHOOKS, RESPONSES]),
      parameters: HEADER_PARAMETERS,
      headers: HEADERS,
      responses: RESPONSES,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API token of Strapi, or a user’s JWT. Without one the role Public counts.',
        },
      },
    },
  };
}

function pathsOf(routes: readonly Route[]): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operation = { ...operationOf(route), ...accessOf(route) };
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation };
  }
  return paths;
}

/** Strapi's permission of a route: its own name for it, else that of the handler. */
function accessOf({ handler, config }: Route) {
  if (config?.auth === false) return { security: [] };
  const permission =
    config?.auth?.scope[0] ?? (typeof handler === 'string' ? `plugin::newsroom.${handler}` : null);
  return {
    security: [{}, { token: [] }],
    ...(permission ? { 'x-permission': permission } : {}),
  };
}

/** What is tagged with the name of a type is described by the type. */
function tagsOf(strapi: Core.Strapi, paths: OpenApiDocument['paths']) {
  const used = Object.values(paths).flatMap((path) =>
    Object.values(path).flatMap(({ tags }) => tags),
  );
  const types = Object.values(READABLE).map(({ uid }) => strapi.contentType(uid).info);
  const ofTypes = types.map(({ pluralName, description = '' }) => [
    pascalCase(pluralName),
    description,
  ]);
  const descriptions = { ...TAGS, ...Object.fromEntries(ofTypes) };
  return [...new Set([...used, 'Webhooks'])].map((name) => ({
    name,
    description: descriptions[name] ?? name,
  }));
}

const TAGS: Readonly<Record<string, string>> = {
  Documents: 'One article as a document of a publishing channel.',
  Feeds: 'The newest articles as feeds, of the whole publication or a part of it.',
  Sitemaps: 'For search engines.',
  Changes: 'What became of articles, for incremental builds and caches.',
  Webhooks: 'What the newsroom sends to those who are set up to hear of it.',
  Operations: 'For whoever runs or reads this server.',
};

/** The schemas that something leads to. */
function reachable(all: Record<string, JsonSchema>, from: unknown): Record<string, JsonSchema> {
  const found = new Set<string>();
  const follow = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name!)) continue;
      found.add(name!);
      follow(all[name!]);
    }
  };
  follow(from);
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}

function schemas(strapi: Core.Strapi): Record<string, JsonSchema> {
  const names = Object.keys(READABLE) as ReadableName[];
  return Object.assign(
    {},
    ...names.map((name) => rowSchemas(strapi, name)),
    READ_SCHEMAS,
    leafSchemas(strapi),
    BLOCK_SCHEMAS,
    ...names.map((name) => questionSchemas(strapi, name)),
    comparisonSchemas(),
    META_SCHEMAS,
    CHANGE_SCHEMAS,
    WEBHOOK_SCHEMAS,
    ERROR_SCHEMAS,
  ) as Record<string, JsonSchema>;
}
