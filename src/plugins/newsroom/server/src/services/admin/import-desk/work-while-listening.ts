import type { Core } from '@strapi/strapi';

import { redisUrl } from '../../../redis';
import type { ImportsService } from '../../../imports';
import type { WorkerWord } from '../../../imports/workers/work';
import { currentSettings } from '../../../settings';
import { remember, takeTurn } from './one-at-a-time';

/**
 * With Redis, works for the imports of other processes as long as this one serves: a command boots the
 * same app, but never listens.
 */
export function workWhileListening(strapi: Core.Strapi): void {
  if (redisUrl() === null || !currentSettings(strapi).importWork) return;
  strapi.server.httpServer.once('listening', () => {
    const imports: ImportsService = strapi.plugin('newsroom').service('imports');
    const stop = new AbortController();
    const working = imports.work({
      signal: stop.signal,
      onWord: (word) => log(strapi, word),
      takeTurn: turnOrNull,
    });
    const watched = working.catch((error: unknown) => void strapi.log.error(error));
    remember(watched, stop);
  });
}

function turnOrNull(): (() => void) | null {
  try {
    return takeTurn();
  } catch {
    return null;
  }
}

function log(strapi: Core.Strapi, word: WorkerWord): void {
  if (word.kind === 'goes on') {
    strapi.log.warn(`newsroom: the process of the import ${word.run} is gone; it goes on here`);
  } else if (word.kind === 'left') {
    strapi.log.warn(`newsroom: the import ${word.run} is left interrupted: ${word.reason}`);
  } else if (word.kind === 'failed') {
    strapi.log.error(`newsroom: the import ${word.run}: ${word.reason}`);
  } else if (word.kind === 'ended') {
    strapi.log.info(`newsroom: the import ${word.run} is ${word.isWhole ? 'done' : 'handed on'}`);
  }
}
