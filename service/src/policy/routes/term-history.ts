import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { termHistory as historyOf } from '../versions/term-history.ts';
import { readers } from './access.ts';
import { Nullable, RunningSchema } from './schemas.ts';

const TermContent = Type.Object({}, { additionalProperties: true });

/** `GET /v1/policy/terms/:id/history`: what a term was each time that it changed in what ran. */
export const termHistory: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/terms/:id/history',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'History of a term',
        description: 'The latest first. The last hundred versions that ran are looked at.',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({ ...RunningSchema.properties, term: Nullable(TermContent) }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const items = await historyOf(context.database, id);
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.read-term-history',
        subject: { kind: 'policy-term', id },
      });
      return { items: items as never };
    },
  );
};
