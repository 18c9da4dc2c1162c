import { HEAD } from './document';
import type { Document, Operation, Parameter, Schema } from './document';
import { comment, typeOf } from './types';

interface Described {
  method: string;
  path: string;
  operation: Operation;
}

const LEFT_OUT = /^(metrics|openApi|preview|health|streamChanges)$/;

const upperFirst = (word: string) => word[0]!.toUpperCase() + word.slice(1);

const LINE = '\n';

/** A function for every operation that answers with JSON; feeds and documents have channels.ts. */
export function operationsOf({ paths, components }: Document): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const functions = all
    .filter(({ operation }) => isJson(operation) && !LEFT_OUT.test(operation.operationId))
    .map((described) => functionOf(described));
  const text = functions.join('\n\n');
  const used = Object.keys(components.schemas).filter((name) =>
    new RegExp(`\\b${name}\\b`).test(text.replace(/\/\*\*.*?\*\//gs, '')),
  );
  return [
    HEAD.trimEnd(),
    '',
    `import { ask, segment } from '../newsroom';`,
    `import type { Newsroom, Options, Told } from '../newsroom';`,
    `import type { RowFor } from '../shapes';`,
    `import type { ${used.join(', ')} } from './types';`,
    '',
    text,
    '',
  ].join(LINE);
}

const isJson = ({ responses }: Operation): boolean => {
  const success = successOf(responses);
  return !success.content || schemaOfJson(success.content) !== undefined;
};

const schemaOfJson = (content: Record<string, { schema: Schema }>): Schema | undefined => {
  const schema = content['application/json']?.schema;
  return schema && schema.type !== 'string' ? schema : undefined;
};

function successOf(responses: Operation['responses']) {
  const status = Object.keys(responses).find((code) => code.startsWith('2'))!;
  return responses[status] as { content?: Record<string, { schema: Schema }> };
}

function functionOf({ method, path, operation }: Described): string {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const known = parameters.filter((parameter): parameter is Parameter => 'name' in parameter);
  const places = known.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const words = known.filter((parameter) => parameter.in === 'query');
  const mark = words.some(({ required }) => required) ? '' : '?';
  const queryType = `${upperFirst(operationId)}Query`;

  const answer = successOf(responses);
  const schema = answer.content && schemaOfJson(answer.content);
  const { type, isShaped } = answerOf(schema);
  const data = requestBody && dataOf(requestBody.content['application/json']!.schema);
  const takes = [
    'newsroom: Newsroom',
    ...places.map((name) => `${name}: string`),
    ...(data ? [`data: ${data}`] : []),
    ...(words.length > 0 ? [`query${mark}: ${isShaped ? 'Query' : queryType}`] : []),
    'options?: Options',
  ];
  const sends = ['...options', ...(words.length > 0 ? ['query'] : []), ...(data ? ['data'] : [])];
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => `\${segment(${name})}`);
  const standard = mark && ' = Record<never, never>';
  const generic = isShaped ? `<Query extends ${queryType}${standard}>` : '';
  return [
    ...(words.length > 0 ? [queryTypeOf(queryType, words), ''] : []),
    `/** ${summary}: \`${method.toUpperCase()} ${path}\`. */`,
    `export const ${operationId} = ${generic}(${takes.join(', ')}): Promise<${type} & Told> =>`,
    `  ask(newsroom, '${method.toUpperCase()}', \`${address}\`, { ${sends.join(', ')} });`,
  ].join(LINE);
}

const queryTypeOf = (name: string, words: readonly Parameter[]): string =>
  [
    `export interface ${name} {`,
    ...words.map(
      (word) =>
        `${comment(word)}${word.name}${word.required ? '' : '?'}: ${readonly(typeOf(word.schema))};`,
    ),
    '}',
  ].join(LINE);

/** So that a list which is a constant can be given. */
const readonly = (type: string) => type.replace(/\bArray</g, 'ReadonlyArray<');

const dataOf = (body: Schema): string =>
  typeOf((body.properties as Record<string, Schema>).data ?? {});

/** `{data, meta}`; rows in it follow from the query: RowFor<Query, Article, ArticleSelection, …>. */
function answerOf(schema: Schema | undefined): { type: string; isShaped: boolean } {
  if (!schema) return { type: '{ data: null }', isShaped: false };
  const type = answerType(schema);
  return { type, isShaped: type.includes('RowFor<') };
}

function answerType(schema: Schema): string {
  const { allOf, anyOf, type, items, properties } = schema as {
    allOf?: Schema[];
    anyOf?: Schema[];
    type?: string;
    items?: Schema;
    properties?: Record<string, Schema>;
  };
  if (allOf) return allOf.map(answerType).join(' & ');
  if (anyOf?.some((variant) => typeOf(variant).endsWith(SELECTION))) return shapeOf(anyOf);
  if (type === 'array' && items) return `Array<${answerType(items)}>`;
  if (type !== 'object' || !properties) return typeOf(schema);
  const required = (schema.required ?? []) as string[];
  const fields = Object.entries(properties).map(
    ([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${answerType(inner)}`,
  );
  return `{ ${fields.join('; ')} }`;
}

const SELECTION = 'Selection';

/** The first is what comes without being asked; the others are views of the same type, by their names. */
function shapeOf(variants: readonly Schema[]): string {
  const names = variants.map(typeOf);
  const selection = names.find((name) => name.endsWith(SELECTION))!;
  const row = selection.slice(0, -SELECTION.length);
  const views = names
    .filter((name) => name !== selection)
    .map((name) => `${name.slice(row.length).toLowerCase() || 'full'}: ${name}`);
  const viewTypes = views.length > 1 ? `, { ${views.join('; ')} }` : '';
  return `RowFor<Query, ${names[0]}, ${selection}${viewTypes}>`;
}
