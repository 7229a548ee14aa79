import { type Static, Type } from 'typebox';
import { listOf, PageQuery, problem, type RoutePlugin } from '../../http/index.ts';
import { exchangeNamed } from '../store/exchanges.ts';
import { type SetAside, setAsideOf, setAsideStates } from '../store/set-aside.ts';
import { readers } from './access.ts';
import { ExchangeParams, SetAsideSchema } from './schemas.ts';

/** `GET /v1/exchanges/:name/set-aside`: pages and records that could not be read. */
export const listSetAside: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/exchanges/:name/set-aside',
    {
      config: { access: readers },
      schema: {
        tags: ['exchanges'],
        summary: 'What could not be read',
        params: ExchangeParams,
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            state: Type.Optional(Type.Enum([...setAsideStates], { default: 'open' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(SetAsideSchema) },
      },
    },
    async ({ params: { name }, query: { cursor, limit = 100, state = 'open' } }) => {
      const { id } = await exchangeNamed(database.kysely, name);
      const before = numberOf(cursor);
      const rows = await setAsideOf(database.kysely, id, { state, before, limit });
      return {
        items: rows.map(setAsideAnswer),
        nextCursor: rows.length === limit ? String(rows.at(-1)?.id) : null,
        total: null,
      };
    },
  );
};

function setAsideAnswer(row: SetAside): Static<typeof SetAsideSchema> {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    place: row.place,
    reason: row.reason,
    content: row.content,
    state: row.state,
    times: row.times,
    firstAt: row.first_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

function numberOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw problem(400, 'cursor', 'The cursor is none of this list.', 'Send nextCursor as given.', {
    field: 'cursor',
  });
}
