// In: a host name. Out: the addresses to connect to, once each of them is known to be on the public net. Names are resolved here and the
// connection is made to the address that was checked, so that a name that changes its answer in between gains nothing.

import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How names are resolved and which addresses are let through. */
export interface AddressRules {
  resolve(host: string): Promise<readonly string[]>;
  isAllowed(address: string): boolean;
}

const GLOBAL_IPV6 = ipaddr.IPv6.parse('2000::');

/**
 * Is the address one of the public net? Loopback, private, link-local (clouds keep their secrets there), unique-local, shared, reserved and
 * multicast ones are not, nor IPv4 addresses wrapped in IPv6 ones.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6, 3);
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** The system's resolver; the public net only. */
export const PUBLIC_NET: AddressRules = { resolve: resolveName, isAllowed: isPublicAddress };

/** The first address of a host, when all of them are let through; null when one is not. Throws where the name cannot be resolved. */
export async function checkedAddress(hostname: string, rules: AddressRules): Promise<string | null> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await rules.resolve(host);
  if (addresses.length === 0) throw new Error(`no address: ${host}`);
  return addresses.every((address) => rules.isAllowed(address)) ? addresses[0]! : null;
}
