import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { exemptAccount as exempt } from '../appeal/exemptions.ts';
import { arbiters } from './access.ts';
import { Reasoning } from './schemas.ts';

/** `POST /v1/decisions/exemptions`: lets an account out of what its networks bring. */
export const exemptAccount: RoutePlugin = (server, context) => {
  server.post(
    '/v1/decisions/exemptions',
    {
      config: { access: arbiters },
      schema: {
        tags: ['decisions'],
        summary: 'Let an account out of what its networks bring',
        headers: IdempotencyHeaders,
        body: Type.Object(
          { account: Type.String({ minLength: 1, maxLength: 2_000 }), reason: Reasoning },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { id } = await once(request, context, (transaction) =>
        exempt(transaction, context, request.body, actorOf(request)),
      );
      return reply.code(201).send({ id });
    },
  );
};
