import { Type } from 'typebox';
import type { RoutePlugin } from '../http/index.ts';
import { demoWorld } from './world.ts';

/** `GET /v1/demo/seeds`: accounts to begin a first investigation of the demo with. */
export const listDemoSeeds: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/demo/seeds',
    {
      config: {
        access: { roles: ['investigator', 'reviewer', 'admin'], scopes: ['investigations:read'] },
      },
      schema: {
        tags: ['demo'],
        summary: 'Suggested seeds; none where the database is no demo',
        response: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String() })) }) },
      },
    },
    async () => {
      const world = await demoWorld(database);
      return { items: (world?.seeds ?? []).map((id) => ({ id })) };
    },
  );
};
