import type { Core } from '@strapi/strapi';

/** Where Redis is; null for a newsroom without one. */
export const redisUrl = (): string | null => process.env.REDIS_URL || null;

/** Says each problem once: a Redis that is away says so several times a second. */
export function sayOnce(strapi: Core.Strapi): (message: string) => void {
  let said = '';
  return (message) => {
    if (message !== said) strapi.log.warn(`newsroom: Redis can’t be used: ${message}`);
    said = message;
  };
}
