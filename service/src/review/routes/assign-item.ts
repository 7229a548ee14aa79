import { Type } from 'typebox';
import { listUsers } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { actOnItem } from '../claims/act-on-item.ts';
import { dropClaim } from '../claims/claims.ts';
import { reserve } from '../claims/reservations.ts';
import { decidedBefore } from '../items/participants.ts';
import { deciders } from './access.ts';
import { IdParams, Reason } from './schemas.ts';

const day = 86_400_000;

/** `POST /v1/review/items/:id/assign`: hands an item to another person, for a day at most. */
export const assign: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/assign',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Hand an item to another person',
        params: IdParams,
        body: Type.Object(
          { to: Type.String({ minLength: 1, maxLength: 200 }), reason: Reason },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id: item } = request.params;
      const { reason, to } = request.body;
      const actor = actorOf(request);
      const users = await listUsers(context.database.kysely);
      const person = users.find(
        ({ name, roles, disabledAt }) =>
          name === to && disabledAt === null && roles.some((role) => mayDecide.includes(role)),
      );
      if (!person) throw nobody(to);
      const act = { item, act: 'assign' as const, reason, actor, detail: { to: person.id } };
      await actOnItem(context, act, async (transaction, claim, at) => {
        const decided = await decidedBefore(transaction, person.id, [claim.work_id]);
        if (claim.item_kind !== 'work' && decided.size > 0) throw nobody(to);
        await reserve(transaction, {
          item_id: item,
          item_kind: claim.item_kind,
          work_id: claim.work_id,
          person: person.id,
          kind: 'assignment',
          reason,
          made_by: actor.name,
          made_at: at,
          until: new Date(+at + day),
        });
        await dropClaim(transaction, item);
      });
      return reply.code(204).send(null);
    },
  );
};

const mayDecide: readonly string[] = ['reviewer', 'investigator', 'admin'];

function nobody(to: string) {
  return problem(
    422,
    'not-a-reviewer',
    'This item is not for that person.',
    `Nobody who may look at it is called ${to}. Name a reviewer, an investigator or an admin.`,
    { field: 'to' },
  );
}
