import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { type Adapter, adapters } from '../probes/adapters.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

export const AdapterSchema = Type.Object({
  name: Type.String(),
  url: Type.String(),
  hasSecret: Type.Boolean(),
  minutes: Type.Integer(),
  mostQuestions: Type.Integer(),
  account: nullable(Type.String()),
  enabled: Type.Boolean(),
  changedAt: Instant,
});

/** An adapter as it is answered: never its secret. */
export function adapterAnswer({ secret, changedAt, ...adapter }: Adapter) {
  return { ...adapter, hasSecret: secret !== undefined, changedAt: changedAt.toISOString() };
}

/** `GET /v1/decisions/adapters`: the platforms' surfaces that are probed. */
export const listAdapters: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/decisions/adapters',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Adapters of probes',
        response: { 200: Type.Object({ items: Type.Array(AdapterSchema) }) },
      },
    },
    async () => ({ items: (await adapters(database)).map(adapterAnswer) }),
  );
};
