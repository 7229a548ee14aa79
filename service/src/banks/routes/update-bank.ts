import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { updateBank as changeBank } from '../banks.ts';
import { keepers } from './access.ts';
import { BankParams, BankSchema, BankSettingsSchema, bankAnswer } from './schemas.ts';

/** `PATCH /v1/banks/:name`: changes what is told of a bank. */
export const updateBank: RoutePlugin = (server, context) => {
  server.patch(
    '/v1/banks/:name',
    {
      config: { access: keepers },
      schema: {
        tags: ['banks'],
        summary: 'Change a bank',
        params: BankParams,
        body: Type.Object(
          { ...BankSettingsSchema, name: Type.Optional(BankSettingsSchema.name) },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: BankSchema },
      },
    },
    async (request) => {
      const { params, body } = request;
      const changed = await context.database.kysely.transaction().execute(async (transaction) => {
        const bank = await changeBank(transaction, params.name, body, context.now());
        const { source: _, ...detail } = body;
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'banks.update',
            subject: { kind: 'bank', id: params.name },
            detail,
          },
          transaction,
        );
        return bank;
      });
      return bankAnswer(context.database.kysely, changed);
    },
  );
};
