import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { rejections } from '../reading/rejections.ts';
import { beforeOf } from './cursor.ts';

const RejectedLine = Type.Object({
  id: Type.String(),
  source: Type.String(),
  line: Type.Integer(),
  field: Type.String(),
  reason: Type.String(),
  remedy: Type.String(),
  text: Type.String({ description: 'The line as it came; what is no UTF-8 shows as U+FFFD.' }),
  receivedAt: Type.String(),
});

/** `GET /v1/intake/rejections`: lines that were not accepted, the newest first. */
export const listRejections: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/intake/rejections',
    {
      config: {
        access: { roles: ['admin', 'policy', 'investigator', 'auditor'], scopes: ['intake:read'] },
      },
      schema: {
        tags: ['intake'],
        summary: 'Rejected lines',
        querystring: PageQuery,
        response: { 200: listOf(RejectedLine) },
      },
    },
    async ({ query }) => {
      const limit = query.limit ?? 100;
      const items = await rejections(database, { before: beforeOf(query.cursor), limit });
      return {
        items,
        nextCursor: items.length < limit ? null : items[items.length - 1].id,
        total: null,
      };
    },
  );
};
