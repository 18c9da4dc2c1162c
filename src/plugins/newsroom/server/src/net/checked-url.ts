import { NewsroomError } from '../../../story/errors';

import { plainHost } from './network-policy';
import type { NetworkPolicy } from './network-policy';

/**
 * An address that a request may be made to, as far as the address itself tells. The URL parser
 * writes the many spellings of an IPv4 address (decimal, octal, hexadecimal, full-width digits) as
 * one, and refuses IPv6 zones.
 *
 * @throws NewsroomError NEWSROOM_REQUEST_URL_INVALID
 */
export function checkedUrl(url: string, policy: NetworkPolicy, base?: URL): URL {
  if (!URL.canParse(url, base?.href)) throw invalid('an http(s) address', 'none');
  const parsed = new URL(url, base?.href);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw invalid('an http(s) address', `one that begins with "${parsed.protocol}"`);
  }
  if (parsed.username || parsed.password) {
    throw invalid('an address without a user name and password', 'one with them');
  }
  const port = portOf(parsed);
  if (!policy.allowsPort(plainHost(parsed.hostname), port)) {
    throw invalid('a port that the setting "network.ports" lists', `port ${port}`);
  }
  return parsed;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

const invalid = (expected: string, got: string) =>
  new NewsroomError('NEWSROOM_REQUEST_URL_INVALID', { expected, got });
