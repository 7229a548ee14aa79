import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { replaySetAside as replay } from '../store/replay.ts';
import { keepers } from './access.ts';
import { SetAsideParams } from './schemas.ts';

/** `POST /v1/exchanges/:name/set-aside/:id/replay`: tries again what could not be read. */
export const replaySetAside: RoutePlugin = (server, context) => {
  server.post(
    '/v1/exchanges/:name/set-aside/:id/replay',
    {
      config: { access: keepers },
      schema: {
        tags: ['exchanges'],
        summary: 'Try again what could not be read',
        params: SetAsideParams,
        body: Type.Object(
          {
            content: Type.Optional(
              Type.String({
                maxLength: 262_144,
                description: 'The record as you mended it; as it was kept if left out.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            id: Type.Integer(),
            outcome: Type.Enum(['kept', 'asked-again'], {
              description: 'A record was kept; for a page a fetch was begun.',
            }),
          }),
        },
      },
    },
    async (request) => {
      const { name, id } = request.params;
      const content = request.body.content;
      const kind = await context.database.kysely.transaction().execute(async (transaction) => {
        const exchange = await exchangeNamed(transaction, name);
        const what = await replay(transaction, exchange, id, content, context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.replay-set-aside',
            subject: { kind: 'exchange', id: name },
            detail: { setAside: id, mended: content !== undefined },
          },
          transaction,
        );
        return what;
      });
      return { id, outcome: kind === 'record' ? ('kept' as const) : ('asked-again' as const) };
    },
  );
};
