import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { keepAppeal } from '../../appeals/keep-appeal.ts';
import { reportId } from '../../ledger/seal.ts';
import { coopAccess } from './coop-access.ts';
import { answerAsCoop } from './coop-error.ts';
import { kindOf } from './coop-report.ts';
import { CoopAppeal } from './schemas.ts';

/** `POST /api/v1/report/appeal`: Coop's; the one acted on asks for another person's look. */
export const coopAppeal: RoutePlugin = (server, context) => {
  answerAsCoop(server);
  server.post(
    '/api/v1/report/appeal',
    {
      config: coopAccess(context),
      schema: {
        hide: true,
        body: CoopAppeal,
        response: { 204: Type.Null() },
      },
      bodyLimit: 8 * 1024 * 1024,
    },
    async (request, reply) => {
      const { database } = context;
      const { body } = request;
      const isAccount = kindOf(body.actionedItem.typeId) === 'account';
      const account = isAccount ? body.actionedItem.id : body.appealedBy.id;
      await database.kysely.transaction().execute((transaction) =>
        keepAppeal(transaction, {
          id: reportId(database, `key:${actorOf(request).id}`, `appeal ${body.appealId}`),
          origin: 'coop',
          platformId: body.appealId,
          appellant: 'acted-on',
          account: database.subjectKey('account', account),
          content: { reason: body.appealReason ?? '', coop: body },
          at: new Date(context.now()),
        }),
      );
      return reply.code(204).send(null);
    },
  );
};
