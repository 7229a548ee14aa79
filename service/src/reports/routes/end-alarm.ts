import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { IdParams } from './schemas.ts';

/** `POST /v1/reports/alarms/:id/end`: a person has seen to it. What still holds is raised again. */
export const endAlarmByHand: RoutePlugin = (server, context) => {
  server.post(
    '/v1/reports/alarms/:id/end',
    {
      config: { access: { roles: ['admin', 'policy', 'reviewer', 'investigator'], scopes: [] } },
      schema: {
        tags: ['reports'],
        summary: 'End an alarm',
        params: IdParams,
        body: Type.Object(
          { reason: Type.String({ minLength: 3, maxLength: 2_000, pattern: '^[^\\u0000]*$' }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      const at = new Date(context.now());
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { numAffectedRows } = await sql`UPDATE reports.alarm
          SET ended_at = ${at}, acknowledged_at = ${at}, acknowledged_by = ${actor.name}
          WHERE id = ${id} AND ended_at IS NULL`.execute(transaction);
        if (numAffectedRows === 0n) {
          throw problem(404, 'no-alarm', 'No such alarm stands.', 'See GET /v1/reports/alarms.');
        }
        await audit(
          context,
          {
            actor,
            action: 'reports.end-alarm',
            subject: { kind: 'alarm', id },
            detail: { reason: request.body.reason },
          },
          transaction,
        );
      });
      return reply.code(204).send(null);
    },
  );
};
