import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { recordedDecision } from '../record/reading.ts';
import { readers } from './access.ts';
import { RecordSchema, recordAnswers } from './record-answer.ts';
import { IdParams } from './schemas.ts';

/** `GET /v1/decisions/records/:id`: one restriction, and how to appeal it. */
export const readRecord: RoutePlugin = (server, context) => {
  server.get(
    '/v1/decisions/records/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'A restriction',
        params: IdParams,
        response: {
          200: Type.Object({
            ...RecordSchema.properties,
            appeal: Type.String({ description: 'Where a person lets the account out.' }),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const row = await recordedDecision(context.database, id);
      if (!row) {
        throw problem(404, 'no-record', 'There is no such record.', `Nothing has the id ${id}.`);
      }
      const [answer] = await recordAnswers(context.database, [row]);
      await audit(context, {
        actor: actorOf(request),
        action: 'decisions.read-record',
        subject: { kind: 'decision', id },
      });
      return { ...answer!, appeal: '/v1/decisions/exemptions' };
    },
  );
};
