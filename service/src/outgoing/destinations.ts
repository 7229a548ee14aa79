import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { OutgoingError } from './outgoing-error.ts';

/** Which addresses the service may call. */
export interface Destinations {
  /**
   * Refuses an address by what it says: its scheme, and the address in it, if it is a number.
   *
   * @throws {OutgoingError} `refused`
   */
  check(url: URL): void;
  /** Resolves a name, and answers only with addresses that may be called. */
  readonly lookup: LookupFunction;
}

/**
 * Only TLS, and only to public addresses, unless the operator allows a place: so nobody who may name
 * an address reaches what stands behind the operator's firewall (SSRF), nor a name that points there.
 *
 * @param allowed what may be called although it is private, and also without TLS: names of hosts
 *   (`files.internal`), addresses (`10.1.2.3`) and networks (`10.0.0.0/8`).
 * @throws {Error} naming an entry that is none of these.
 */
export function destinations(allowed: readonly string[]): Destinations {
  const names = new Set<string>();
  const networks = new BlockList();
  for (const place of allowed) addPlace(place.trim().toLowerCase(), names, networks);

  const isAllowed = (address: string) => networks.check(address, familyOf(address));
  const mayCall = (host: string, address: string) =>
    names.has(host) || isAllowed(address) || isPublic(address);

  return {
    check(url) {
      const host = hostOf(url);
      const isAddress = isIP(host) !== 0;
      if (isAddress && !mayCall(host, host)) throw refused(url, `${host} is no public address`);
      if (url.protocol === 'https:') return;
      if (url.protocol !== 'http:') throw refused(url, `${url.protocol} is not spoken here`);
      if (names.has(host) || (isAddress && isAllowed(host))) return;
      throw refused(url, 'without TLS only the places that the operator allows are called');
    },
    lookup(hostname, options, callback) {
      dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, []);
        const open = (addresses as LookupAddress[]).filter(({ address }) =>
          mayCall(hostname.toLowerCase(), address),
        );
        if (open.length === 0) {
          return callback(
            new OutgoingError('refused', `${hostname} points to no public address. ${remedy}`),
            [],
          );
        }
        if (options.all) return callback(null, open);
        return callback(null, open[0].address, open[0].family);
      });
    },
  };
}

const remedy = 'The operator may allow it with BREAKWATER_OUTGOING_ALLOWED.';

function refused(url: URL, reason: string): OutgoingError {
  return new OutgoingError('refused', `${url.origin} may not be called: ${reason}. ${remedy}`);
}

function addPlace(place: string, names: Set<string>, networks: BlockList): void {
  const [address = '', bits, ...rest] = place.split('/');
  const family = isIP(address);
  if (family === 0 && bits === undefined && /^[a-z0-9_][a-z0-9_.-]*$/.test(address)) {
    names.add(address);
    return;
  }
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (family === 0 || rest.length > 0 || !/^\d+$/.test(bits ?? '0') || prefix > most) {
    throw new Error(
      `"${place}" is no place to allow: give a host's name, an address, or a network such as 10.0.0.0/8.`,
    );
  }
  networks.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
}

/** The host of an address, without the brackets of an IPv6 one. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Networks of IPv4 that are not public (IANA, Special-Purpose Address Registry; RFC 6890). */
const special4 = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [address, bits] = network.split('/');
  special4.addSubnet(address, Number(bits), 'ipv4');
}

/** Public IPv6 is what was given out for it, without what carries other addresses within. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
special6.addSubnet('2001::', 23, 'ipv6');
special6.addSubnet('2001:db8::', 32, 'ipv6');
special6.addSubnet('2002::', 16, 'ipv6');
special6.addSubnet('3fff::', 20, 'ipv6');

function isPublic(address: string): boolean {
  return isIP(address) === 4
    ? !special4.check(address, 'ipv4')
    : global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
