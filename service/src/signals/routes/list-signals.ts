import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, listOf, PageQuery, problem, type RoutePlugin } from '../../http/index.ts';
import { producers } from '../producers/index.ts';
import { signalsOf } from '../reading.ts';

const SignalSchema = Type.Object({
  account: Type.String(),
  handle: Type.Union([Type.String(), Type.Null()]),
  kind: Type.String(),
  score: Type.Number({ description: '0..1; comparable within a kind alone.' }),
  evidence: Type.String({ description: 'In plain words.' }),
  producer: Type.String(),
  observedAt: Type.String({ format: 'date-time' }),
});

/** `GET /v1/signals`: accounts with a signal, the highest score first. Reading it is audited. */
export const listSignals: RoutePlugin = (server, context) => {
  server.get(
    '/v1/signals',
    {
      config: { access: { roles: ['admin', 'investigator'], scopes: ['signals:read'] } },
      schema: {
        tags: ['signals'],
        summary: 'Accounts with a signal',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            kind: Type.Enum(producers.map(({ kind }) => kind)),
            minimumScore: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(SignalSchema) },
      },
    },
    async (request) => {
      const { kind, minimumScore = 0, cursor, limit = 100 } = request.query;
      const offset = offsetOf(cursor);
      const { items, total } = await signalsOf(context.database, {
        kind,
        minimumScore,
        offset,
        limit,
      });
      await audit(context, {
        actor: actorOf(request),
        action: 'signals.list',
        detail: { kind, accounts: items.length },
      });
      const next = offset + limit;
      return { items, nextCursor: next < total ? String(next) : null, total };
    },
  );
};

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}
