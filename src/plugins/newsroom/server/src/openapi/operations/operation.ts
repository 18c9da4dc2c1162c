import type { JsonSchema } from '../schemas/json-schema';
import type { Parameter } from '../words';

/** What of a route the document follows from. */
export interface Route {
  method: string;
  path: string;
  /** `article.find`, or a function that tells nothing of itself. */
  handler: unknown;
  config?: { auth?: false | { scope: readonly string[] } };
}

type Reference = { $ref: string };

/** OpenAPI 3.1, Operation Object: as much of it as is used here. */
export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters: Array<Parameter | Reference>;
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, unknown>;
}

/** null for a route that it does not know. */
export type Describe = (route: Route) => Operation | null;

export const pathNames = ({ path }: Pick<Route, 'path'>): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
