import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { recordDecision } from '../decisions/record-decision.ts';
import { deciders } from './access.ts';
import { IdParams, OutcomeSchema, Reason } from './schemas.ts';

const subjectKinds = [
  'account',
  'post',
  'media',
  'network',
  'link',
  'hashtag',
  'device',
  'other',
] as const;

const LabelBody = Type.Object(
  {
    subject: Type.Object(
      {
        kind: Type.Enum([...subjectKinds]),
        id: Type.String({ minLength: 1, maxLength: 2_048, pattern: '^[^\\u0000]+$' }),
      },
      { additionalProperties: false },
    ),
    outcome: OutcomeSchema,
    policy: Type.String({ maxLength: 100, description: 'Id of the guideline by which it is so.' }),
    severity: Type.Integer({ minimum: 0, maximum: 4 }),
    reason: Type.Optional(Type.String({ maxLength: 5_000, pattern: '^[^\\u0000]*$' })),
  },
  { additionalProperties: false },
);

/** `POST /v1/review/items/:id/decision`: decides an item that this person holds. */
export const decide: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/decision',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Decide an item',
        description:
          'It violates where one of its labels does. The answer is the same whether another person looks at it or not.',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          {
            labels: Type.Array(LabelBody, { minItems: 1, maxItems: 100 }),
            reason: Reason,
            secondReviewer: Type.Optional(
              Type.Boolean({ description: 'Another person is to look before it counts.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ decision: Type.String({ format: 'uuid' }) }) },
      },
    },
    async (request, reply) => {
      const { id: item } = request.params;
      const { secondReviewer = false, ...body } = request.body;
      const actor = actorOf(request);
      const { id } = await once(request, context, (transaction) =>
        recordDecision(transaction, context, {
          item,
          decision: { ...body, secondReviewer },
          actor,
        }),
      );
      return reply.code(201).send({ decision: id });
    },
  );
};
