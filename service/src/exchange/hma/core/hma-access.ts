import { BlockList, isIP } from 'node:net';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import type { Actor } from '../../../http/index.ts';

/** Who comes from a network that the operator trusts. */
const trusted: Actor = {
  kind: 'key',
  id: 'trusted-network',
  name: 'a trusted network',
  scopes: ['hma'],
};

/**
 * Who may use HMA's API: whoever brings a key with the scope `hma`, or comes from a trusted network.
 * Clients of HMA know nothing of keys, so that one may stand in the header `x-api-key`, in the query
 * as `key`, or in the path, which is part of the address that they are given.
 *
 * @param networks such as `10.0.0.0/8`
 * @throws {Error} naming one that is none
 */
export function hmaAccess(networks: readonly string[]): FastifyContextConfig {
  const list = parseNetworks(networks);
  return {
    access: { roles: [], scopes: ['hma'] },
    keyOf,
    vouchedFor: ({ ip }) =>
      list.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4') ? trusted : undefined,
  };
}

/** @throws {Error} naming one that is none */
export function parseNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) addNetwork(list, network);
  return list;
}

function keyOf({ headers, query, params }: FastifyRequest): string | undefined {
  const inHeader = [headers['x-api-key']].flat()[0];
  const inQuery = (query as Record<string, unknown>).key;
  const inPath = (params as Record<string, unknown>).key;
  return [inHeader, inPath, inQuery].find((key): key is string => typeof key === 'string');
}

function addNetwork(list: BlockList, network: string): void {
  const [address = '', bits, ...rest] = network.trim().split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (family === 0 || rest.length > 0 || !/^\d+$/.test(bits ?? '0') || prefix > most) {
    throw new Error(`"${network}" is no network: give an address, or one such as 10.0.0.0/8.`);
  }
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
}
