import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { noNetwork } from '../decide-network.ts';
import { networkAnswer, networkOf } from '../reading/networks.ts';
import { IdParams, NetworkSchema } from '../schemas.ts';
import { readers } from './access.ts';

/** `GET /v1/networks/:id`: the network without its members. Reading it is audited. */
export const readNetwork: RoutePlugin = (server, context) => {
  server.get(
    '/v1/networks/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['networks'],
        summary: 'One network',
        params: IdParams,
        response: { 200: NetworkSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const row = await networkOf(context.database, id);
      if (!row) throw noNetwork(id);
      await audit(context, {
        actor: actorOf(request),
        action: 'networks.read-network',
        subject: { kind: 'network', id },
      });
      return networkAnswer(context.database, row);
    },
  );
};
