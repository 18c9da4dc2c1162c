import type { Core } from '@strapi/strapi';

import { redisNamespace, redisUrl, sayOnce } from '../../redis';
import { sharedAnswers } from './shared-answers';
import type { SharedAnswers } from './shared-answers';

const SHARED = new WeakMap<Core.Strapi, SharedAnswers>();

/** With `REDIS_URL`, what the nodes of one database share; null without. */
export async function shareAnswers(strapi: Core.Strapi): Promise<SharedAnswers | null> {
  const url = redisUrl();
  if (!url) return null;
  const namespace = await redisNamespace(strapi);
  const shared = sharedAnswers({ url, namespace, onProblem: sayOnce(strapi) });
  SHARED.set(strapi, shared);
  return shared;
}

export const closeSharedAnswers = (strapi: Core.Strapi): void => SHARED.get(strapi)?.close();
