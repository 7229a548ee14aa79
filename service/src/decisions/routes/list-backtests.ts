import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { type Backtest, listBacktests as list } from '../backtest/backtests.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

export const BacktestSchema = Type.Object({
  id: Type.String(),
  proposal: nullable(Type.String()),
  version: Type.Integer(),
  days: Type.Integer(),
  state: Type.Enum(['waiting', 'running', 'done', 'failed']),
  phase: Type.String(),
  done: Type.Integer(),
  total: Type.Integer(),
  failure: nullable(Type.String()),
  askedBy: Type.String(),
  askedAt: Instant,
  finishedAt: nullable(Instant),
});

/** A backtest as it is answered, without what it found. */
export function backtestAnswer({ result: _, askedAt, finishedAt, ...row }: Backtest) {
  return {
    ...row,
    askedAt: askedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** `GET /v1/decisions/backtests`: the latest first. */
export const listBacktests: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/decisions/backtests',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Backtests',
        querystring: PageQuery,
        response: { 200: listOf(BacktestSchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const rows = await list(database, { after: placeOf(cursor), limit });
      return {
        items: rows.map(backtestAnswer),
        nextCursor: cursorAfter(
          rows.map(({ askedAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
