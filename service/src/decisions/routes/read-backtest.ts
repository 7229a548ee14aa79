import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { backtestOf } from '../backtest/backtests.ts';
import { readers } from './access.ts';
import { BacktestSchema, backtestAnswer } from './list-backtests.ts';
import { IdParams, nullable } from './schemas.ts';

const Numbers = Type.Record(Type.String(), Type.Integer());

/** `GET /v1/decisions/backtests/:id`: how far it is, and what it found, with examples. */
export const readBacktest: RoutePlugin = (server, context) => {
  server.get(
    '/v1/decisions/backtests/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'What a version would have done',
        params: IdParams,
        response: {
          200: Type.Object({
            ...BacktestSchema.properties,
            result: nullable(
              Type.Object({
                kinds: Type.Record(
                  Type.String({ description: 'post, profile, search, benign' }),
                  Type.Object({ texts: Type.Integer(), changes: Numbers }),
                ),
                terms: Type.Record(
                  Type.String(),
                  Type.Object({ hits: Type.Integer(), benign: Type.Integer() }),
                ),
                examples: Type.Array(
                  Type.Object({
                    kind: Type.String(),
                    change: Type.String({ description: 'From what runs to what is tried.' }),
                    text: Type.String(),
                    terms: Type.Array(Type.String()),
                  }),
                ),
                requests: Type.Object({
                  asked: Type.Integer({ description: 'Of the private sample.' }),
                  stricter: Type.Integer(),
                  milder: Type.Integer(),
                }),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const row = await backtestOf(context.database, id);
      if (!row) {
        throw problem(404, 'no-backtest', 'There is no such backtest.', `None has the id ${id}.`);
      }
      await audit(context, {
        actor: actorOf(request),
        action: 'decisions.read-backtest',
        subject: { kind: 'backtest', id },
      });
      const { result } = row;
      return {
        ...backtestAnswer(row),
        result: result && {
          ...result,
          examples: result.examples.map((one) => ({ ...one, terms: [...one.terms] })),
        },
      };
    },
  );
};
