import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit, withdrawKey } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { IdParams } from './schemas.ts';

/** `DELETE /v1/reports/flaggers/:id`: trusts one no more. Its reports, and what came of them, stay. */
export const endFlagger: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/reports/flaggers/:id',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['reports'],
        summary: 'Trust a flagger no more',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const now = context.now();
      const actor = actorOf(request);
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ key: string | null }>`
          WITH before AS (SELECT id, key_id FROM reports.flagger
            WHERE id = ${id} AND ended_at IS NULL FOR UPDATE)
          UPDATE reports.flagger SET ended_at = ${new Date(now)}, key_id = NULL, mailbox_key = NULL
          FROM before WHERE flagger.id = before.id RETURNING before.key_id AS key`.execute(
          transaction,
        );
        const [ended] = rows;
        if (!ended)
          throw problem(404, 'no-flagger', 'There is no such flagger.', `None has the id ${id}.`);
        if (ended.key !== null) await withdrawKey(transaction, ended.key, now);
        const subject = { kind: 'flagger', id };
        await audit(context, { actor, action: 'reports.end-flagger', subject }, transaction);
      });
      return reply.code(204).send(null);
    },
  );
};
