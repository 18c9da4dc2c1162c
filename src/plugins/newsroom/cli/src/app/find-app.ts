import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { NewsroomError } from '../../../story/errors';

/** A Strapi app, and its own packages: the command may be installed elsewhere. */
export interface StrapiApp {
  folder: string;
  require: NodeJS.Require;
}

/**
 * The app in a folder. Only there, not above it: Strapi finds `.env` and the database by the working
 * directory, and another one would be another database. Throws NEWSROOM_APP_NOT_FOUND.
 */
export function findApp(folder: string): StrapiApp {
  const file = join(folder, 'package.json');
  if (!existsSync(file) || !dependsOnStrapi(readFileSync(file, 'utf8'))) {
    throw new NewsroomError('NEWSROOM_APP_NOT_FOUND', { path: folder });
  }
  return { folder, require: createRequire(file) };
}

function dependsOnStrapi(packageJson: string): boolean {
  try {
    const { dependencies } = JSON.parse(packageJson) as { dependencies?: Record<string, string> };
    return dependencies?.['@strapi/strapi'] !== undefined;
  } catch {
    return false;
  }
}
