import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { agreement } from '../quality/agreement.ts';
import { firstLooks } from '../quality/first-looks.ts';
import { goldenResults } from '../quality/golden-results.ts';
import { qualityBy, qualityOf } from '../quality/rates.ts';
import { AgreementSchema, GoldenResultSchema, QualitySchema } from '../quality/schemas.ts';
import { leads } from './access.ts';
import { Instant } from './schemas.ts';

const groups = { policy: 'policy', reviewer: 'reviewer_name', language: 'language' } as const;
const quarter = 90 * 86_400_000;

/** `GET /v1/review/quality`: agreement and false negatives, with their intervals. */
export const readQuality: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/quality',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'How right decisions are',
        querystring: Type.Object(
          {
            by: Type.Optional(Type.Enum(['policy', 'reviewer', 'language'])),
            from: Type.Optional(Instant),
            to: Type.Optional(Instant),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            from: Instant,
            to: Instant,
            all: QualitySchema,
            groups: Type.Array(Type.Object({ group: Type.String(), ...QualitySchema.properties }), {
              description: 'In order of their names.',
            }),
            agreement: AgreementSchema,
            golden: Type.Array(GoldenResultSchema),
          }),
        },
      },
    },
    async (request) => {
      const { kysely } = context.database;
      const { by = 'policy', ...told } = request.query;
      const to = told.to === undefined ? new Date(context.now()) : new Date(told.to);
      const from = told.from === undefined ? new Date(+to - quarter) : new Date(told.from);
      const looks = await firstLooks(kysely, { from, to });
      const golden = await goldenResults(kysely, { from, to });
      const actor = actorOf(request);
      await audit(context, { actor, action: 'review.read-quality', detail: { by } });
      return {
        from: from.toISOString(),
        to: to.toISOString(),
        all: qualityOf(looks),
        groups: qualityBy(looks, (look) => look[groups[by]]),
        agreement: agreement(looks, 1),
        golden: [...golden],
      };
    },
  );
};
