import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  getNamedType,
  GraphQLObjectType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

import { APP } from '../../harness/boot';
import type { Newsroom } from '../../harness/boot';

const FILE = join(APP, 'docs/schema.graphql');
const HEAD = `# The newsroom's part of the GraphQL schema. Made by \`npm run generate\`.\n\n`;

export function graphqlSchemaSuite(newsroom: () => Newsroom): void {
  describe('the GraphQL schema', () => {
    it('stands in docs/schema.graphql as it is now', () => {
      const service = newsroom().strapi.plugin('graphql').service('content-api');
      const text = partOf(lexicographicSortSchema(service.buildSchema() as GraphQLSchema));
      if (process.env.UPDATE_FIXTURES) writeFileSync(FILE, HEAD + text);
      expect(readFileSync(FILE, 'utf8')).toBe(HEAD + text);
    });
  });
}

/** Questions and changes that are the newsroom's, and every type that they lead to. */
function partOf(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    root ? [ownPart(root)] : [],
  );
  const found = new Map<string, GraphQLNamedType>();
  for (const root of roots) found.set(root.name, root);
  for (const root of roots) follow(root, found);
  return [...found.values()].map((type) => `${printType(type)}\n`).join('\n');
}

function ownPart(root: GraphQLObjectType): GraphQLObjectType {
  const config = root.toConfig();
  const fields = Object.entries(config.fields).filter(([name]) => /newsroom/i.test(name));
  return new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
}

function follow(type: GraphQLNamedType, found: Map<string, GraphQLNamedType>): void {
  for (const next of typesIn(type)) {
    if (found.has(next.name) || isSpecifiedScalarType(next) || isIntrospectionType(next)) continue;
    found.set(next.name, next);
    follow(next, found);
  }
}

function typesIn(type: GraphQLNamedType): GraphQLNamedType[] {
  if (isUnionType(type)) return [...type.getTypes()];
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ type: result, args }) => [
    getNamedType(result),
    ...args.map((argument) => getNamedType(argument.type)),
  ]);
}
