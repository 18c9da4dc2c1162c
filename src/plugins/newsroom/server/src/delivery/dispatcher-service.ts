import type { Core } from '@strapi/strapi';

import { onNudge } from '../changes/nudge';
import { redisOptions } from '../redis';
import { currentSettings } from '../settings';

import { dispatcher } from './dispatch/dispatcher';
import type { Dispatcher } from './dispatch/dispatcher';
import type { DispatchSeams } from './dispatch/line';
import { redisBell, redisListener } from './dispatch/redis';

export interface DispatcherService extends Dispatcher {
  /** One of its own, for a test with a clock of its own. */
  another(seams: DispatchSeams): Dispatcher;
}

/** The dispatcher of this process; with `REDIS_URL`, processes wake one another. */
export default ({ strapi }: { strapi: Core.Strapi }): DispatcherService => {
  const own = dispatcher(strapi);
  const redis = redisOptions(strapi);
  const bell = redis && redisBell(redis);
  const endBell = onNudge(strapi, (eventId) => {
    if (eventId !== null) bell?.ring(eventId);
  });
  let listener: ReturnType<typeof redisListener> | null = null;
  return {
    ...own,
    start() {
      own.start();
      if (redis) listener ??= redisListener(redis, own.round);
    },
    async stop() {
      endBell();
      await Promise.all([listener?.close(), bell?.close()]);
      await own.stop();
    },
    another: (seams) => dispatcher(strapi, seams),
  };
};

/** Sends as long as this process serves: a command boots the same app, but never listens. */
export function dispatchWhileListening(strapi: Core.Strapi): void {
  const service = strapi.plugin('newsroom').service('dispatcher') as DispatcherService;
  if (!currentSettings(strapi).delivery.dispatch) return;
  strapi.server.httpServer.once('listening', () => service.start());
}
