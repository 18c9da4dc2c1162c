import { schemaRef } from './json-schema';
import type { JsonSchema } from './json-schema';

/** What of a Strapi attribute its schema follows from. */
export interface Attribute {
  type: string;
  enum?: readonly string[];
  required?: boolean;
  multiple?: boolean;
  relation?: string;
}

const TEXT: JsonSchema = { type: 'string' };
const NUMBER: JsonSchema = { type: 'number' };
const MOMENT: JsonSchema = { type: 'string', format: 'date-time' };

/** The types of `SCALARS` in readable-types.ts. */
const BY_TYPE: Readonly<Record<string, JsonSchema>> = {
  string: TEXT,
  text: TEXT,
  richtext: TEXT,
  uid: TEXT,
  email: { type: 'string', format: 'email' },
  integer: { type: 'integer' },
  // Beyond what a JSON number holds exactly.
  biginteger: TEXT,
  decimal: NUMBER,
  float: NUMBER,
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: MOMENT,
  timestamp: MOMENT,
  time: TEXT,
  blocks: schemaRef('Blocks'),
  json: {},
};

/** The value of a field as an answer carries it; null is told elsewhere. */
export function valueSchema(attribute: Attribute): JsonSchema {
  if (attribute.type === 'enumeration') return { type: 'string', enum: [...attribute.enum!] };
  return BY_TYPE[attribute.type] ?? {};
}

/** Many rows, or one of them or none. */
export function isMany({ type, multiple, relation }: Attribute): boolean {
  return type === 'media' ? multiple === true : /ToMany$/.test(relation ?? '');
}
