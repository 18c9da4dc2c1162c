import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';

import { Agent, buildConnector } from 'undici';

import { NewsroomError } from '../../../story/errors';

import { plainHost } from './network-policy';
import type { NetworkPolicy } from './network-policy';
import { whyNotPublic } from './public-address';

/** All addresses of a host, in the order in which they should be tried. A seam for tests. */
export type Resolver = (host: string) => Promise<LookupAddress[]>;

export const systemResolver: Resolver = (host) => lookup(host, { all: true, verbatim: true });

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * An HTTP client whose every connection is guarded: the address is checked in the very look-up that
 * the socket connects by, so that a name which resolves differently a moment later (DNS rebinding)
 * gains nothing, and the peer of the socket is checked once more. Connections are kept and shared
 * between requests, because each was checked when it was made.
 */
export function guardedAgent(policy: NetworkPolicy, resolve: Resolver = systemResolver): Agent {
  return new Agent({
    connect: (options, callback) => {
      const host = plainHost(options.hostname);
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      const isListed = policy.allowsHost(host, port);
      const check = (address: string) => (isListed ? null : refusal(policy, host, address));

      const refused = isIP(host) ? check(host) : null;
      if (refused) return callback(refused, null);

      const connect = buildConnector({
        timeout: CONNECT_TIMEOUT_MS,
        lookup: checkedLookup(resolve, check),
      });
      return connect(options, (...result) => {
        const [, socket] = result;
        const error = socket ? check(peerOf(socket)) : null;
        if (!error) return callback(...result);
        socket!.destroy();
        return callback(error, null);
      });
    },
  });
}

/**
 * `dns.lookup` as a socket calls it, with a check of every address. One that is not public spoils
 * the host: nobody honest publishes an inner address beside a public one.
 */
function checkedLookup(
  resolve: Resolver,
  check: (address: string) => NewsroomError | null,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const refused = addresses.map(({ address }) => check(address)).find(Boolean);
        const [first] = addresses;
        if (refused) return callback(refused, []);
        if (!first) return callback(unknownHost(host, 'no address'), []);
        return options.all
          ? callback(null, addresses)
          : callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(unknownHost(host, error.code ?? 'no answer'), []),
    );
  };
}

function refusal(policy: NetworkPolicy, host: string, address: string): NewsroomError | null {
  const kind = whyNotPublic(address);
  if (kind === null || policy.allowsAddress(address)) return null;
  return new NewsroomError('NEWSROOM_REQUEST_ADDRESS_REFUSED', { host, address, kind });
}

const unknownHost = (host: string, reason: string) =>
  new NewsroomError('NEWSROOM_REQUEST_HOST_UNKNOWN', { host, reason });

/** A socket that is closed already has no peer; the request then fails by itself. */
const peerOf = (socket: Socket): string => socket.remoteAddress ?? '0.0.0.0';
