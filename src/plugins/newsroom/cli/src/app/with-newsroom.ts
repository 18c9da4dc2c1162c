import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { bootError } from './boot-error';
import { compiledFolder } from './compile-app';
import { findApp } from './find-app';
import { interruption } from './interruption';
import { keepHeapSmall } from './keep-heap-small';
import { sendLogsToStandardError } from './logs';

interface StrapiPackage {
  createStrapi(options: { appDir: string; distDir: string }): Core.Strapi;
}

/** What a command works with while the app is up. */
export interface Newsroom {
  strapi: Core.Strapi;
  /** Aborted at the first interrupt. */
  signal: AbortSignal;
}

/**
 * Boots the app of the working directory without its HTTP server, runs `work`, and shuts down.
 * From here on standard output belongs to the writers that were made before.
 * Throws NEWSROOM_APP_NOT_FOUND, …_NOT_COMPILED, …_NOT_STARTED, NEWSROOM_NOT_BUILT and
 * NEWSROOM_DATABASE_UNUSABLE.
 */
export async function withNewsroom<Result>(
  work: (newsroom: Newsroom) => Promise<Result>,
): Promise<Result> {
  const app = findApp(process.cwd());
  sendLogsToStandardError();
  keepHeapSmall();
  process.env.LOG_LEVEL ??= 'warn';

  const distDir = await compiledFolder(app);
  const { createStrapi } = app.require('@strapi/strapi') as StrapiPackage;
  const strapi = createStrapi({ appDir: app.folder, distDir });
  const signal = interruption();
  try {
    await boot(strapi, app.folder);
    return await work({ strapi, signal });
  } finally {
    // What never came up can't be taken down, and that must not hide why.
    await strapi.destroy().catch(() => {});
  }
}

async function boot(strapi: Core.Strapi, folder: string): Promise<void> {
  try {
    await strapi.load();
  } catch (error) {
    throw bootError(error, folder);
  }
  if (!strapi.plugin('newsroom')) throw new NewsroomError('NEWSROOM_NOT_BUILT', { path: folder });
}
