import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import {
  actorOf,
  cursorAfter,
  listOf,
  PageQuery,
  placeOf,
  type RoutePlugin,
} from '../../http/index.ts';
import { listRecorded } from '../record/reading.ts';
import { readers } from './access.ts';
import { RecordSchema, recordAnswers } from './record-answer.ts';
import { SurfaceSchema } from './schemas.ts';

/** `GET /v1/decisions/records`: what was withheld or limited, of whom, and why. */
export const listRecords: RoutePlugin = (server, context) => {
  const { database } = context;
  server.get(
    '/v1/decisions/records',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Restrictions of accounts and posts',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            account: Type.Optional(Type.String({ description: 'It, and its posts.' })),
            post: Type.Optional(Type.String()),
            decisionId: Type.Optional(Type.String({ format: 'uuid' })),
            surface: Type.Optional(SurfaceSchema),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(RecordSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = 100, account, post, decisionId, surface } = request.query;
      const subject =
        account !== undefined
          ? database.subjectKey('account', account)
          : post !== undefined
            ? database.subjectKey('post', post)
            : null;
      const rows = await listRecorded(database, {
        subject,
        decisionId: decisionId ?? null,
        surface: surface ?? null,
        after: placeOf(cursor),
        limit,
      });
      const named = account ?? post;
      const asked = new Map(subject !== null && named !== undefined ? [[subject, named]] : []);
      const items = await recordAnswers(database, rows, asked);
      await audit(context, {
        actor: actorOf(request),
        action: 'decisions.list-records',
        ...(account !== undefined && { subject: { kind: 'account', id: account } }),
        detail: { records: items.length },
      });
      const places = rows.map(({ decidedAt: at, id }) => ({ at, id }));
      return { items, nextCursor: cursorAfter(places, limit), total: null };
    },
  );
};
