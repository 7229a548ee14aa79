import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { keepers } from './access.ts';

/** `DELETE /v1/reports/webhook`: the platform hears no more; its secret is forgotten. */
export const endWebhook: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/reports/webhook',
    {
      config: { access: keepers },
      schema: {
        tags: ['reports'],
        summary: 'Tell the platform no more',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ url: string }>`
          DELETE FROM reports.webhook RETURNING url`.execute(transaction);
        if (!rows[0]) throw noWebhook();
        const detail = { host: new URL(rows[0].url).host };
        await audit(context, { actor, action: 'reports.end-webhook', detail }, transaction);
      });
      return reply.code(204).send(null);
    },
  );
};

function noWebhook() {
  return problem(
    404,
    'no-webhook',
    'No webhook is set.',
    'The platform hears nothing already. PUT /v1/reports/webhook sets one.',
  );
}
