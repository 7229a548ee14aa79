import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { modeOf, shadowReports } from '../shadow/report.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

const Count = Type.Object({
  surface: Type.String(),
  kind: Type.String({ description: 'Of candidates, or `request` for whole requests.' }),
  decision: Type.String({ description: 'By the shadow.' }),
  running: Type.String({
    description: 'What was answered; of the whole service in shadow, the same.',
  }),
  times: Type.Integer(),
});

/** `GET /v1/decisions/shadow`: what would have been done, and how many reviews a day that means. */
export const readShadow: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/decisions/shadow',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'What shadows would have done',
        querystring: Type.Object(
          { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 30, default: 7 })) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            mode: Type.Object({
              shadow: Type.Boolean({ description: 'Whether the whole service only counts.' }),
              reason: Type.String(),
              changedBy: nullable(Type.String()),
              changedAt: nullable(Instant),
            }),
            reports: Type.Array(
              Type.Object({
                version: Type.Integer(),
                mode: Type.Enum(['shadow', 'beside']),
                counts: Type.Array(Count),
                days: Type.Array(
                  Type.Object({
                    day: Type.String(),
                    withheld: Type.Integer({ description: 'Different accounts and posts.' }),
                    limited: Type.Integer(),
                    reviews: Type.Integer(),
                  }),
                ),
                reviewsADay: Type.Number(),
              }),
            ),
          }),
        },
      },
    },
    async ({ query: { days = 7 } }) => {
      const mode = await modeOf(database);
      const at = now();
      const reports = await shadowReports(database, new Date(at - days * 86_400_000), at);
      return {
        mode: {
          shadow: mode?.shadow ?? false,
          reason: mode?.reason ?? '',
          changedBy: mode?.changedBy ?? null,
          changedAt: mode?.changedAt.toISOString() ?? null,
        },
        reports: reports.map(({ counts, days: each, ...report }) => ({
          ...report,
          counts: [...counts],
          days: [...each],
        })),
      };
    },
  );
};
