import type { Document, Schema } from './document';
import { HEAD } from './document';

const quote = (word: unknown) => (word === null ? 'null' : JSON.stringify(word));

/** The TypeScript type of a JSON Schema, of the keywords that the document uses. */
export function typeOf(schema: Schema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1)!;
  if ('const' in schema) return quote(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(quote).join(' | ');
  if (Array.isArray(schema.anyOf)) return union((schema.anyOf as Schema[]).map(typeOf));
  const { type } = schema;
  if (Array.isArray(type)) return union(type.map((one) => ofType(String(one), schema)));
  return ofType(String(type), schema);
}

const union = (types: readonly string[]) => [...new Set(types)].join(' | ');

function ofType(type: string, schema: Schema): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return type;
    case 'integer':
      return 'number';
    case 'array':
      return arrayOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

function arrayOf({ items, minItems, maxItems }: Schema): string {
  const item = typeOf((items as Schema | undefined) ?? {});
  if (minItems === 2 && maxItems === 2) return `[${item}, ${item}]`;
  return `Array<${item}>`;
}

function objectOf({ properties, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries((properties ?? {}) as Record<string, Schema>).map(
    ([name, schema]) => {
      const key = /^[\w$]+$/.test(name) ? name : quote(name);
      const mark = (required as string[]).includes(name) ? '' : '?';
      return `${comment(schema)}${key}${mark}: ${typeOf(schema)};`;
    },
  );
  if (fields.length > 0) return `{\n${fields.join('\n')}\n}`;
  const values =
    typeof additionalProperties === 'object' ? typeOf(additionalProperties as Schema) : 'unknown';
  return `Record<string, ${values}>`;
}

export const comment = ({ description }: { description?: unknown }): string =>
  typeof description === 'string' ? `/** ${description} */\n` : '';

/** Every schema as a type of the same name, and the files of the channels. */
export function typesOf({ components, paths }: Document): string {
  const types = Object.entries(components.schemas).map(
    ([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)};`,
  );
  const files = Object.entries(FILES).map(
    ([name, pattern]) => `export type ${name} = ${filesAt(paths, pattern).map(quote).join(' | ')};`,
  );
  return `${HEAD}${[...types, ...files].join('\n\n')}\n`;
}

const FILES = {
  FeedFile: /^\/feeds\/([^/]+)$/,
  SitemapFile: /^\/sitemaps\/([^/]+)$/,
  DocumentFile: /^\/articles\/\{slug\}\/([^/]+)$/,
};

const filesAt = (paths: Document['paths'], pattern: RegExp): string[] =>
  Object.keys(paths).flatMap((path) => pattern.exec(path)?.[1] ?? []);
