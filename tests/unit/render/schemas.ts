import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import addFormats from 'ajv-formats';

const OURS = path.join(__dirname, '../../../src/plugins/newsroom/schemas');
const SHARED = path.join(__dirname, '../../../../shared/schemas');

/** Where the schema of each XML channel is; those that may not be given on are not in the project. */
export const XML_SCHEMAS: Readonly<Record<string, string>> = {
  atom: path.join(SHARED, 'atom/atom-rfc4287.rng'),
  sitemap: path.join(__dirname, 'schemas-of-ours/sitemap-driver.xsd'),
  'news-sitemap': path.join(__dirname, 'schemas-of-ours/sitemap-driver.xsd'),
  'sitemap-index': path.join(SHARED, 'sitemap/siteindex.xsd'),
  nitf: path.join(OURS, 'nitf/nitf-3-6.xsd'),
  'newsml-g2': path.join(OURS, 'newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd'),
};

export const JSON_SCHEMAS: Readonly<Record<string, string>> = {
  json: path.join(OURS, 'json-feed/schema-v1.1.json'),
  ninjs: path.join(OURS, 'ninjs/ninjs-schema_3.1.json'),
  'ninjs-2': path.join(OURS, 'ninjs/ninjs-schema_2.2.json'),
  'apple-news': path.join(OURS, 'apple-news-format/apple-news-format.schema.json'),
};

export interface XmlJob {
  /** null: well formed is enough. */
  schema: string | null;
  xml: string;
}

/** What is wrong with each document; null for nothing. One process for all of them. */
export function xmlProblems(jobs: readonly XmlJob[]): Array<string | null> {
  const script = path.join(__dirname, 'xml-schemas.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Array<string | null>;
}

/** The schema of a channel where it is at hand; a line says where it is not. */
export function schemaOf(id: string): string | null {
  const file = XML_SCHEMAS[id] ?? null;
  if (file === null || (existsSync(file) && existsSync(SHARED))) return file;
  console.info(`The schema of ${id} is not at ../shared: its documents are parsed only.`);
  return null;
}

type Validate = (document: unknown) => string[];
const compiled = new Map<string, Validate>();

/** What is wrong with a document by the JSON schema of its channel; empty for nothing. */
export function jsonProblems(id: string, document: unknown): string[] {
  const validate = compiled.get(id) ?? compile(id);
  compiled.set(id, validate);
  return validate(document);
}

function compile(id: string): Validate {
  const file = JSON_SCHEMAS[id];
  if (!file) throw new Error(`no JSON schema for ${id}`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { $schema: string };
  const options = { strict: false, allErrors: true } as const;
  const ajv = schema.$schema.includes('2020') ? new Ajv2020(options) : new Ajv(options);
  addFormats(ajv);
  if (schema.$schema.includes('draft-06')) {
    ajv.addMetaSchema(draft6);
  }
  // ninjs names it; nothing of ours has coordinates.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const validate = ajv.compile(schema);
  return (document) => {
    validate(document);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}
