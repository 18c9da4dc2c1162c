import type { Core } from '@strapi/strapi';

import { readStanding } from '../outbox/read-standing';
import { isPublic } from '../outbox/standing';
import type { Message } from '../outbox/message';

/**
 * Whether a message still agrees with the present. A message that waited for a dead receiver must not
 * announce a story that was killed or put under embargo meanwhile, nor the end of one that is back.
 * What it missed has a message of its own.
 */
export async function isStillTrue(
  strapi: Core.Strapi,
  { event, data }: Message,
  now: Date,
): Promise<boolean> {
  const standing = await readStanding(strapi, data);
  return isPublic(standing, now) === (event !== 'article.withdrawn');
}
