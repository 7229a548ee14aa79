import type { FastifyContextConfig } from 'fastify';
import type { RouteContext } from '../../../http/index.ts';
import { canaryVouches } from '../../canaries/canary-token.ts';

/** Coop's clients show their key in the header `x-api-key`. */
export function coopAccess({ database }: Pick<RouteContext, 'database'>): FastifyContextConfig {
  return {
    access: { roles: [], scopes: ['reports:write'] },
    remembersKeys: true,
    keyOf: ({ headers }) => [headers['x-api-key']].flat()[0],
    vouchedFor: (request) => canaryVouches(database)(request),
  };
}
