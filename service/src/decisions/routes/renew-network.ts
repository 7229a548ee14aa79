import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { renewNetwork as renew } from '../appeal/exemptions.ts';
import { arbiters } from './access.ts';
import { IdParams, Reasoning } from './schemas.ts';

/** `POST /v1/decisions/networks/:id/renewal`: lets what a confirmed network brings hold on. */
export const renewNetwork: RoutePlugin = (server, context) => {
  server.post(
    '/v1/decisions/networks/:id/renewal',
    {
      config: { access: arbiters },
      schema: {
        tags: ['decisions'],
        summary: 'Let a confirmed network hold on',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          { days: Type.Integer({ minimum: 1, maximum: 730 }), reason: Reasoning },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const network = request.params.id;
      const { id } = await once(request, context, (transaction) =>
        renew(transaction, context, { network, ...request.body }, actorOf(request)),
      );
      return reply.code(201).send({ id });
    },
  );
};
