import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface Schema {
  uid: string;
  attributes: Readonly<Record<string, { private?: boolean } | undefined>>;
}

/**
 * Private fields of ours can't be written over the API. Strapi itself lets them in (CVE-2023-39345
 * came of it): it only keeps them from going out.
 */
export function registerPrivateInput(strapi: Core.Strapi): void {
  const refuse = (schema: Schema) => (data: unknown) => {
    const field = privateFieldIn(schema, data);
    if (field === null) return data;
    throw new errors.ValidationError(
      `Expected fields that the API may write, got the private "${field}". Leave it out.`,
      { code: 'NEWSROOM_QUERY_UNKNOWN_PARAMETER', parameter: field },
    );
  };
  // REST validates its input, GraphQL only sanitizes it.
  strapi.validators.add('content-api.input', refuse as never);
  strapi.sanitizers.add('content-api.input', refuse as never);
}

function privateFieldIn({ uid, attributes }: Schema, data: unknown): string | null {
  if (!uid.startsWith('plugin::newsroom.') || typeof data !== 'object' || data === null) {
    return null;
  }
  return Object.keys(data).find((name) => attributes[name]?.private === true) ?? null;
}
