import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { bankNamed, createBank as insertBank } from '../banks.ts';
import { keepers } from './access.ts';
import { BankSchema, BankSettingsSchema, bankAnswer } from './schemas.ts';

/** `POST /v1/banks`: makes a bank. */
export const createBank: RoutePlugin = (server, context) => {
  server.post(
    '/v1/banks',
    {
      config: { access: keepers },
      schema: {
        tags: ['banks'],
        summary: 'Make a bank',
        headers: IdempotencyHeaders,
        body: Type.Object(BankSettingsSchema, { additionalProperties: false }),
        response: { 201: BankSchema },
      },
    },
    async (request, reply) => {
      const { id: name } = await once(request, context, async (transaction) => {
        const bank = await insertBank(transaction, request.body, context.now());
        const { enabledShare, distance, sharedOnward } = bank;
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'banks.create',
            subject: { kind: 'bank', id: bank.name },
            detail: { enabledShare, distance, sharedOnward },
          },
          transaction,
        );
        return bank.name;
      });
      const { kysely } = context.database;
      return reply.code(201).send(await bankAnswer(kysely, await bankNamed(kysely, name)));
    },
  );
};
