import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { channels, reportClasses, targetKinds } from '../classes.ts';
import { cursorAfter, placeOf } from '../reading/cursor.ts';
import { listReports as list, reportItem } from '../reading/list-reports.ts';
import { reportStates } from '../transitions.ts';
import { readers } from './access.ts';
import { ReportItemSchema, Time } from './schemas.ts';

const Uuid = Type.String({ format: 'uuid' });

/** `GET /v1/reports`: reports, the newest first, by what they are and about what. */
export const listReports: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Reports',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            state: Type.Optional(Type.Enum([...reportStates])),
            class: Type.Optional(Type.Enum([...reportClasses])),
            channel: Type.Optional(Type.Enum([...channels])),
            language: Type.Optional(Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9-]*$' })),
            flagger: Type.Optional(Uuid),
            work: Type.Optional(Uuid),
            about: Type.Optional(
              Type.String({ maxLength: 2048, description: 'Id of the account or thing reported.' }),
            ),
            since: Type.Optional(Time),
            until: Type.Optional(Time),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(ReportItemSchema) },
      },
    },
    async ({ query }) => {
      const { cursor, limit = 100, about, since, until, ...exact } = query;
      const rows = await list(database, {
        ...exact,
        about:
          about === undefined
            ? undefined
            : targetKinds.map((kind) => database.subjectKey(kind, about)),
        since: since === undefined ? undefined : new Date(since),
        until: until === undefined ? undefined : new Date(until),
        after: placeOf(cursor),
        limit,
      });
      const last = rows.at(-1);
      return {
        items: rows.map(reportItem),
        nextCursor: cursorAfter(
          last && { at: last.received_at, id: last.id },
          rows.length === limit,
        ),
        total: null,
      };
    },
  );
};
