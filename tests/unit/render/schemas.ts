import { existsSync } from 'node:fs';
import path from 'node:path';

import { jsonProblems as problemsBy } from '../../../src/plugins/newsroom/server/src/services/channels/check/json-problems';

export {
  xmlProblems,
  type XmlJob,
} from '../../../src/plugins/newsroom/server/src/services/channels/check/xml-problems';

const OURS = path.join(__dirname, '../../../src/plugins/newsroom/schemas');
const SHARED = path.join(__dirname, '../../../../shared/schemas');

/** Where the schema of each XML channel is; those that may not be given on are not in the project. */
const XML_SCHEMAS: Readonly<Record<string, string>> = {
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

/** The schema of an XML channel where it is at hand; a line says where it is not. */
export function schemaOf(id: string): string | null {
  const file = XML_SCHEMAS[id] ?? null;
  const isOurs = file?.startsWith(OURS) ?? false;
  if (file === null || isOurs || (existsSync(file) && existsSync(SHARED))) return file;
  console.info(`The schema of ${id} is not at ../shared: its documents are parsed only.`);
  return null;
}

/** What is wrong with a document by the JSON schema of its channel; empty for nothing. */
export function jsonProblems(id: string, document: unknown): string[] {
  return problemsBy(JSON_SCHEMAS[id]!, document);
}
