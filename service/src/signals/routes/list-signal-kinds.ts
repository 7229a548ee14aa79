import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { signalKinds } from '../reading.ts';

/** `GET /v1/signals/kinds`: what is observed, and of how many accounts. */
export const listSignalKinds: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/signals/kinds',
    {
      config: {
        access: {
          roles: ['admin', 'investigator', 'reviewer', 'policy'],
          scopes: ['signals:read'],
        },
      },
      schema: {
        tags: ['signals'],
        summary: 'Kinds of signals',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                kind: Type.String(),
                title: Type.String(),
                accounts: Type.Integer({ minimum: 0 }),
              }),
            ),
          }),
        },
      },
    },
    async () => ({ items: await signalKinds(database) }),
  );
};
