import { readFileSync } from 'node:fs';

import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import addFormats from 'ajv-formats';

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a document by a JSON schema (a path); empty for nothing. */
export function jsonProblems(schema: string, document: unknown): string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  validate(document);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

function compile(file: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { $schema: string };
  // Not strict: published schemas have keywords of their own.
  const options = { strict: false, allErrors: true } as const;
  const ajv = schema.$schema.includes('2020-12') ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  if (schema.$schema.includes('draft-06')) ajv.addMetaSchema(draft6);
  // ninjs names it; nothing of ours has coordinates.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  return ajv.compile(schema);
}
