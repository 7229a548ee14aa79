import { sql } from 'kysely';
import { audit } from '../../../access/index.ts';
import { actorOf } from '../../../http/index.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { inPath, jsonBody, ratioIn } from '../core/read-request.ts';
import { signalTypes } from '../core/signal-types.ts';

/** `PUT /c/signal_type/:type`: sets its share; 0 switches the type off for clients of HMA. */
export const updateSignalType: Endpoint = {
  method: 'PUT',
  path: '/c/signal_type/:type',
  async handle(request, context, reply) {
    const name = inPath(request, 'type');
    const share = ratioIn(jsonBody(request), 'enabled_ratio');
    if (share === undefined) throw new HmaError(400, 'enabled_ratio is required');
    if (!signalTypes.some((type) => type.name === name)) {
      throw new HmaError(400, `No such SignalType '${name}'`);
    }
    await context.database.kysely.transaction().execute(async (transaction) => {
      await sql`INSERT INTO exchange.hma_signal_type (name, enabled_ratio) VALUES (${name}, ${share})
        ON CONFLICT (name) DO UPDATE SET enabled_ratio = excluded.enabled_ratio`.execute(
        transaction,
      );
      await audit(
        context,
        {
          actor: actorOf(request),
          action: 'exchange.hma-update-signal-type',
          subject: { kind: 'signal-type', id: name },
          detail: { share },
        },
        transaction,
      );
    });
    return reply.code(204).send();
  },
};
