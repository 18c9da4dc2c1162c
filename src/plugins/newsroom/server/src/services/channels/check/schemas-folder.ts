import { existsSync } from 'node:fs';
import path from 'node:path';

/** The plugin's own folder of schemas, from its source as well as from its build. */
export const SCHEMAS_FOLDER = folderAbove(__dirname);

function folderAbove(folder: string): string {
  const schemas = path.join(folder, 'schemas');
  if (existsSync(path.join(schemas, 'validate-xml.mjs'))) return schemas;
  const above = path.dirname(folder);
  if (above === folder)
    throw new Error('The plugin’s folder "schemas" is missing: install it anew.');
  return folderAbove(above);
}
