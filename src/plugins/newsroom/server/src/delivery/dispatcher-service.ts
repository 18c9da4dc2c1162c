import type { Core } from '@strapi/strapi';

import { currentSettings } from '../settings';

import { dispatcher } from './dispatch/dispatcher';
import type { Dispatcher } from './dispatch/dispatcher';
import type { DispatchSeams } from './dispatch/line';

export interface DispatcherService extends Dispatcher {
  /** One of its own, for a test with a clock of its own. */
  another(seams: DispatchSeams): Dispatcher;
}

/** The dispatcher of this process. */
export default ({ strapi }: { strapi: Core.Strapi }): DispatcherService => ({
  ...dispatcher(strapi),
  another: (seams) => dispatcher(strapi, seams),
});

/** Sends as long as this process serves: a command boots the same app, but never listens. */
export function dispatchWhileListening(strapi: Core.Strapi): void {
  if (!currentSettings(strapi).delivery.dispatch) return;
  const service = strapi.plugin('newsroom').service('dispatcher') as DispatcherService;
  strapi.server.httpServer.once('listening', () => service.start());
}
