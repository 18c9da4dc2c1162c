import ipaddr from 'ipaddr.js';

/**
 * What no table of ranges counts as special, though a request must not go there: addresses of
 * clouds' own services, and what the IANA special-purpose registries (RFC 6890 and its updates)
 * reserve beyond the ranges that ipaddr.js names.
 */
const MORE_SPECIAL: ReadonlyArray<readonly [cidr: string, kind: string]> = [
  // Azure's host service, a public address that answers inside every virtual machine.
  ['168.63.129.16/32', 'a metadata service'],
  ['192.0.0.0/24', 'reserved'],
  ['192.88.99.0/24', 'a 6to4 relay'],
  ['3fff::/20', 'reserved'],
];

/** All of IPv6 that is handed out for the public internet (RFC 4291 §2.4, IANA registry). */
const GLOBAL_UNICAST = '2000::/3';

/** Words for the ranges of ipaddr.js that an editor may meet; the others speak for themselves. */
const KINDS: Readonly<Record<string, string>> = {
  unspecified: 'no address at all',
  loopback: 'this machine itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  linkLocal: 'a link-local network',
  carrierGradeNat: 'a carrier’s inner network',
  multicast: 'a multicast group',
  broadcast: 'the broadcast address',
  ipv4Mapped: 'an IPv4 address in IPv6 clothes',
  rfc6145: 'an IPv4 address in IPv6 clothes',
  rfc6052: 'an IPv4 address in IPv6 clothes',
  '6to4': 'an IPv4 address in IPv6 clothes',
  teredo: 'an IPv4 address in IPv6 clothes',
};

/**
 * Why an address, as a resolver or a socket gives it, is not one of the public internet.
 *
 * The forms of IPv6 that carry an IPv4 address (mapped, translated, NAT64, 6to4, Teredo) are refused
 * whole: where they lead depends on the network they are used in.
 *
 * @returns words for the message; null for a public address.
 */
export function whyNotPublic(address: string): string | null {
  // A zone ("%eth0") only makes sense within one link.
  if (address.includes('%')) return KINDS.linkLocal!;
  if (!ipaddr.isValid(address)) return 'not an address';
  const parsed = ipaddr.parse(address);
  const special = MORE_SPECIAL.find(([cidr]) => isWithin(parsed, cidr));
  if (special) return special[1];
  const range = parsed.range();
  if (range !== 'unicast') return KINDS[range] ?? 'reserved';
  return parsed.kind() === 'ipv6' && !isWithin(parsed, GLOBAL_UNICAST) ? 'reserved' : null;
}

/** Whether an address lies in a network such as `10.0.0.0/8`. */
export function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, cidr: string): boolean {
  const [network, bits] = ipaddr.parseCIDR(cidr);
  if (address.kind() !== network.kind()) return false;
  return address.match(network, bits);
}
