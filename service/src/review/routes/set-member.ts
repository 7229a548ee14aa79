import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit, listUsers } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { lockedCare } from '../care/care-of.ts';
import { keepers } from './access.ts';
import { IdParams, nullable } from './schemas.ts';

const Names = nullable(
  Type.Array(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }), { maxItems: 100 }),
);

/** `PUT /v1/review/team/:id`: what a person knows and may look at; null: everything. */
export const setMember: RoutePlugin = (server, context) => {
  server.put(
    '/v1/review/team/:id',
    {
      config: { access: keepers },
      schema: {
        tags: ['review'],
        summary: "Set a reviewer's skills, languages and queues",
        params: IdParams,
        body: Type.Object(
          { skills: Names, languages: Names, queues: Names },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { skills, languages, queues } = request.body;
      const actor = actorOf(request);
      const users = await listUsers(context.database.kysely);
      if (!users.some((user) => user.id === id)) {
        throw problem(404, 'no-user', 'There is no such person.', `Nobody has the id ${id}.`);
      }
      await context.database.kysely.transaction().execute(async (transaction) => {
        await lockedCare(transaction, id);
        await sql`UPDATE review.care SET skills = ${skills}, languages = ${languages},
          queues = ${queues} WHERE person = ${id}`.execute(transaction);
        const detail = { skills, languages, queues };
        const subject = { kind: 'user', id };
        await audit(context, { actor, action: 'review.set-member', subject, detail }, transaction);
      });
      return reply.code(204).send(null);
    },
  );
};
