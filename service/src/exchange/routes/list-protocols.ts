import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { protocols } from '../clients/protocols.ts';
import { readers } from './access.ts';
import { ProtocolName } from './schemas.ts';

const Schema = Type.Unknown({ description: 'A JSON schema.' });

/** `GET /v1/exchanges/protocols`: what an exchange may speak, and what each wants to be told. */
export const listProtocols: RoutePlugin = (server) => {
  server.get(
    '/v1/exchanges/protocols',
    {
      config: { access: readers },
      schema: {
        tags: ['exchanges'],
        summary: 'Protocols',
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                name: ProtocolName,
                title: Type.String(),
                config: Schema,
                credentials: Type.Union([Schema, Type.Null()]),
                opinions: Type.Array(Type.Enum(['up-vote', 'down-vote', 'seen'])),
              }),
            ),
          }),
        },
      },
    },
    async () => ({
      items: protocols.map(({ name, title, config, credentials, opinions }) => ({
        name,
        title,
        config,
        credentials,
        opinions: [...opinions],
      })),
    }),
  );
};
