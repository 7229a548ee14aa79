import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../http/index.ts';
import type { Database } from '../../storage/index.ts';
import { keyFor } from '../ledger/seal.ts';

type Keys = Pick<Database, 'deriveKey'>;

/** Where a canary that comes by HTTP or e-mail shows that it is one. */
export const canaryHeader = 'x-breakwater-canary';

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** By which a canary is known: nobody without the installation's key makes one. */
export function canaryToken(keys: Keys, canary: string): string {
  return `${canary}.${mac(keys, canary).toString('base64url')}`;
}

/** The canary of a token; undefined where it is none of ours. */
export function canaryOf(keys: Keys, token: unknown): string | undefined {
  const [, canary, given] = (typeof token === 'string' && shape.exec(token.trim())) || [];
  if (canary === undefined || given === undefined) return undefined;
  return timingSafeEqual(mac(keys, canary), Buffer.from(given, 'base64url')) ? canary : undefined;
}

function mac(keys: Keys, canary: string): Buffer {
  return createHmac('sha256', keyFor(keys, 'canaries')).update(canary).digest();
}

/** Lets a canary in where a program would show its key. */
export function canaryVouches(keys: Keys): (request: FastifyRequest) => Actor | undefined {
  return ({ headers }) =>
    canaryOf(keys, headers[canaryHeader]) === undefined
      ? undefined
      : { kind: 'key', id: 'canary', name: 'a canary', scopes: ['reports:write'] };
}
