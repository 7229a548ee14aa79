import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { passOver as pass } from '../store/change-exchange.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { keepers } from './access.ts';
import { ExchangeParams, ReasonBody } from './schemas.ts';

/** `POST /v1/exchanges/:name/pass-over`: gives up a page that cannot be read, and what was on it. */
export const passOver: RoutePlugin = (server, context) => {
  server.post(
    '/v1/exchanges/:name/pass-over',
    {
      config: { access: keepers },
      schema: {
        tags: ['exchanges'],
        summary: 'Pass over a page that cannot be read',
        params: ExchangeParams,
        body: ReasonBody,
        response: { 200: Type.Object({ name: Type.String() }) },
      },
    },
    async (request) => {
      const { name } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { id } = await exchangeNamed(transaction, name);
        if (!(await pass(transaction, id))) throw nothingHeld(name);
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.pass-over',
            subject: { kind: 'exchange', id: name },
            detail: { reason: request.body.reason },
          },
          transaction,
        );
      });
      return { name };
    },
  );
};

function nothingHeld(name: string) {
  return problem(
    409,
    'nothing-held',
    'There is nothing to pass over.',
    `${name} is not held before a page that cannot be read, or it is being fetched at this moment.`,
  );
}
