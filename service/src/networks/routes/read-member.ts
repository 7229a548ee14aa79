import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { activitiesOf } from '../../intake/index.ts';
import { memberAnswer, memberOf, neighboursOf } from '../reading/members.ts';
import { IdParams, MemberDetailSchema } from '../schemas.ts';
import { readers } from './access.ts';

const neighboursShown = 100;
const activitiesShown = 20;

/** `GET /v1/networks/:id/members/:account`: with all its evidence. Reading it is audited. */
export const readMember: RoutePlugin = (server, context) => {
  const { database } = context;
  server.get(
    '/v1/networks/:id/members/:account',
    {
      config: { access: readers },
      schema: {
        tags: ['networks'],
        summary: 'One member, with the evidence',
        params: Type.Object({
          ...IdParams.properties,
          account: Type.String({ description: "The platform's own id, URL-encoded." }),
        }),
        response: { 200: MemberDetailSchema },
      },
    },
    async (request) => {
      const { id, account } = request.params;
      const key = database.subjectKey('account', account);
      const row = await memberOf(database, id, key);
      if (!row) {
        throw problem(
          404,
          'no-member',
          'There is no such member.',
          `${account} is no member of the network ${id}.`,
        );
      }
      await audit(context, {
        actor: actorOf(request),
        action: 'networks.read-member',
        subject: { kind: 'account', id: account },
        detail: { network: id },
      });
      const [neighbours, activities] = await Promise.all([
        neighboursOf(database, id, key, neighboursShown),
        activitiesOf(database, key, activitiesShown),
      ]);
      return {
        ...memberAnswer(row),
        evidence: row.content.evidence.map((evidence) => ({
          ...evidence,
          subjects: evidence.subjects.map(({ kind, id: subject }) => ({ kind, id: subject })),
        })),
        neighbours,
        activities: activities.map(({ receivedAt, text }) => ({
          receivedAt: receivedAt.toISOString(),
          text,
        })),
      };
    },
  );
};
