import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { ExposedSchema } from '../care/care-answer.ts';
import { teamTotals } from '../care/team-totals.ts';
import { leads } from './access.ts';
import { Instant } from './schemas.ts';

const day = 86_400_000;

/** `GET /v1/review/team`: what a team carries together. No names: it is no table of who does how much. */
export const readTeam: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/team',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'What the team carries together',
        querystring: Type.Object(
          { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 7 })) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            since: Instant,
            people: Type.Integer(),
            onBreak: Type.Integer(),
            ...ExposedSchema.properties,
          }),
        },
      },
    },
    async (request) => {
      const now = new Date(context.now());
      const since = new Date(+now - (request.query.days ?? 7) * day);
      const totals = await teamTotals(context.database.kysely, { since, now });
      await audit(context, { actor: actorOf(request), action: 'review.read-team' });
      return { since: since.toISOString(), ...totals, bySeverity: [...totals.bySeverity] };
    },
  );
};
