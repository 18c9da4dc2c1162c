import ipaddr from 'ipaddr.js';

import type { NetworkSettings } from '../../../shared/settings';

import { isWithin } from './public-address';

export const DEFAULT_NETWORK: NetworkSettings = { allow: [], ports: [80, 443, 8080, 8443] };

/** Where requests may go, ready to be asked for each connection. */
export interface NetworkPolicy {
  allowsPort(host: string, port: number): boolean;
  /** True for a name or an address that the settings list. */
  allowsHost(host: string, port: number): boolean;
  allowsAddress(address: string): boolean;
}

/** `[::1]`, `Example.ORG.` → `::1`, `example.org` */
export const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

export function networkPolicy({ allow, ports }: NetworkSettings): NetworkPolicy {
  const networks = allow.flatMap((entry) => networkOf(entry) ?? []);
  const hosts = new Set(allow.map(plainHost));

  const allowsAddress = (address: string): boolean => {
    if (!ipaddr.isValid(address) || address.includes('%')) return false;
    const parsed = ipaddr.parse(address);
    return networks.some((network) => isWithin(parsed, network));
  };
  const allowsHost = (host: string, port: number): boolean =>
    hosts.has(host) || hosts.has(`${host}:${port}`) || allowsAddress(host);

  return {
    allowsAddress,
    allowsHost,
    allowsPort: (host, port) => ports.includes(port) || allowsHost(host, port),
  };
}

/** @returns the network that an entry means, a lone address being a network of one; null for a name. */
function networkOf(entry: string): string | null {
  const plain = plainHost(entry);
  if (ipaddr.isValidCIDR(plain)) return plain;
  if (!ipaddr.isValid(plain)) return null;
  return `${plain}/${ipaddr.parse(plain).kind() === 'ipv4' ? 32 : 128}`;
}
