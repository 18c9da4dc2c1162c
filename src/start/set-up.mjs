import { buildApp, buildPlugin } from './build.mjs';
import { installPackages, mendSqlite } from './install.mjs';
import { importSample } from './import-sample.mjs';
import { readEnvironment, writeSecrets } from './secrets.mjs';

/** Does what is missing or out of date, in this order, and nothing else: quick the second time. */
export async function setUp({ sample }) {
  installPackages();
  mendSqlite();
  writeSecrets();
  readEnvironment();
  buildPlugin();
  buildApp();
  if (sample) importSample();
}
