import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

import type { RateLimitSettings } from '../../../../shared/settings';

export interface Limited {
  key: string;
  limit: number;
}

/**
 * What one request counts for: its address, or its token. A token that nobody knows yet counts for its
 * address, too, or whoever makes up a new one for each request would have no limit.
 *
 * @param ip as Koa tells it: of a header only where the server's `proxy` setting says so.
 */
export function keysOfCaller(
  { ip, authorization }: { ip: string; authorization: string },
  { perAddress, perToken }: RateLimitSettings,
): Limited[] {
  const address = network(ip);
  if (authorization === '') return [{ key: `address ${address}`, limit: perAddress }];
  const token = createHash('sha256').update(authorization).digest('base64url');
  return [
    { key: `token ${token}`, limit: perToken },
    { key: `tokens of ${address}`, limit: perToken },
  ];
}

/** Whoever has one IPv6 address has 2^64 of them. */
function network(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? [] : Array(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
