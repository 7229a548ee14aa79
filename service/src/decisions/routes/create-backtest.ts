import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, problem, type RoutePlugin } from '../../http/index.ts';
import { documentOf, proposalOf } from '../../policy/index.ts';
import { askBacktest } from '../backtest/backtests.ts';
import { setters } from './access.ts';

/** `POST /v1/decisions/backtests`: tries a version on the past, and on texts that trade in nothing. */
export const createBacktest: RoutePlugin = (server, context) => {
  const { database } = context;
  server.post(
    '/v1/decisions/backtests',
    {
      config: { access: setters },
      schema: {
        tags: ['decisions'],
        summary: 'Try a version of the policy on the past',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            proposal: Type.Optional(Type.String({ format: 'uuid', description: 'A change.' })),
            version: Type.Optional(Type.Integer({ minimum: 1, description: 'Or any version.' })),
            days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
          },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { proposal = null, days = 14 } = request.body;
      const version = proposal
        ? (await proposalOf(database.kysely, proposal)).version
        : (request.body.version ?? null);
      if (version === null) {
        throw problem(
          409,
          'no-version',
          'There is no version to try.',
          'Name a version, or a change that waits in shadow: a draft has none yet.',
        );
      }
      await documentOf(database, version);
      const { id } = await once(request, context, async (transaction) => {
        const actor = actorOf(request);
        const asked = { proposal, version, days, askedBy: actor.name };
        const created = await askBacktest(transaction, asked, new Date(context.now()));
        await audit(
          context,
          {
            actor,
            action: 'decisions.ask-backtest',
            subject: { kind: 'backtest', id: created },
            detail: { version, days },
          },
          transaction,
        );
        return created;
      });
      return reply.code(202).send({ id });
    },
  );
};
