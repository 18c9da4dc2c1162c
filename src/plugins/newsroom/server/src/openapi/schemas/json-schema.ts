/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Takes null beside what the schema takes. */
export function nullable(schema: JsonSchema): JsonSchema {
  const { type, enum: words } = schema;
  if (typeof type !== 'string') {
    return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] };
  }
  return {
    ...schema,
    type: [type, 'null'],
    ...(Array.isArray(words) ? { enum: [...words, null] } : {}),
  };
}

export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

export const oneOfWords = (words: readonly string[]): JsonSchema => ({
  type: 'string',
  enum: [...words],
});

/** An object that holds nothing but `properties`. */
export const closedObject = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties: { ...properties },
  ...(required.length > 0 ? { required: [...required] } : {}),
  additionalProperties: false,
});

/** An answer: it may grow by a property at any time, so readers must not mind those they don't know. */
export const openObject = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties: { ...properties },
  ...(required.length > 0 ? { required: [...required] } : {}),
});
