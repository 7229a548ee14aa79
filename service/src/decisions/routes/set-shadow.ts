import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { nextChange } from '../sequence.ts';
import { setters } from './access.ts';
import { Reasoning } from './schemas.ts';

/** `PUT /v1/decisions/shadow`: whether the whole service decides and counts without acting. */
export const setShadow: RoutePlugin = (server, context) => {
  server.put(
    '/v1/decisions/shadow',
    {
      config: { access: setters },
      schema: {
        tags: ['decisions'],
        summary: 'Let the service act, or only count',
        body: Type.Object(
          { shadow: Type.Boolean(), reason: Reasoning },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ shadow: Type.Boolean() }) },
      },
    },
    async (request) => {
      const { shadow, reason } = request.body;
      const actor = actorOf(request);
      const at = new Date(context.now());
      await context.database.kysely.transaction().execute(async (transaction) => {
        await nextChange(transaction);
        await sql`INSERT INTO decisions.mode (shadow, reason, changed_by, changed_at)
          VALUES (${shadow}, ${reason}, ${actor.name}, ${at})
          ON CONFLICT (one) DO UPDATE SET shadow = excluded.shadow, reason = excluded.reason,
            changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
          transaction,
        );
        await audit(
          context,
          { actor, action: 'decisions.set-shadow', detail: { shadow } },
          transaction,
        );
      });
      return { shadow };
    },
  );
};
