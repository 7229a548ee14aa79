import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { imports } from '../reading/imports.ts';
import { beforeOf } from './cursor.ts';

const ImportRecord = Type.Object({
  id: Type.String(),
  source: Type.String(),
  state: Type.Union([
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('stopped'),
    Type.Literal('failed'),
  ]),
  reason: Type.Union([Type.String(), Type.Null()]),
  startedAt: Type.String(),
  finishedAt: Type.Union([Type.String(), Type.Null()]),
  lines: Type.Integer(),
  accepted: Type.Integer(),
  duplicates: Type.Integer(),
  rejected: Type.Integer(),
  warnings: Type.Integer(),
});

/** `GET /v1/intake/imports`: imports of files, the newest first. */
export const listImports: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/intake/imports',
    {
      config: {
        access: { roles: ['admin', 'policy', 'investigator', 'auditor'], scopes: ['intake:read'] },
      },
      schema: {
        tags: ['intake'],
        summary: 'Imports',
        querystring: PageQuery,
        response: { 200: listOf(ImportRecord) },
      },
    },
    async ({ query }) => {
      const limit = query.limit ?? 100;
      const items = await imports(database, { before: beforeOf(query.cursor), limit });
      return {
        items,
        nextCursor: items.length < limit ? null : items[items.length - 1].id,
        total: null,
      };
    },
  );
};
