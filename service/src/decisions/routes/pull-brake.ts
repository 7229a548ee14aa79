import { surfaces } from '@breakwater/activity';
import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, problem, type RoutePlugin } from '../../http/index.ts';
import { BrakeSchema, brakeAnswer } from '../brakes/brake-answer.ts';
import { brakeOf, pullBrake as pull } from '../brakes/brakes.ts';
import { brakemen } from './access.ts';
import { Reasoning } from './schemas.ts';

/** `POST /v1/decisions/brakes`: withholds a surface, a feature or all suggestions at once. */
export const pullBrake: RoutePlugin = (server, context) => {
  server.post(
    '/v1/decisions/brakes',
    {
      config: { access: brakemen },
      schema: {
        tags: ['decisions'],
        summary: 'Pull the brake',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            scope: Type.Enum(['surface', 'feature', 'suggestions']),
            target: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 100,
                description: 'Of a surface or feature.',
              }),
            ),
            reason: Reasoning,
            minutes: Type.Optional(
              Type.Integer({ minimum: 1, maximum: 1_440, description: '60 unless told.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: BrakeSchema },
      },
    },
    async (request, reply) => {
      const { scope, target = '', reason, minutes = 60 } = request.body;
      checkTarget(scope, target);
      const { id } = await once(request, context, (transaction) =>
        pull(transaction, context, { scope, target, reason, minutes }, actorOf(request)),
      );
      const row = (await brakeOf(context.database, id))!;
      return reply.code(201).send(brakeAnswer(row, context.now()));
    },
  );
};

function checkTarget(scope: string, target: string): void {
  const isRight =
    scope === 'suggestions'
      ? target === ''
      : scope === 'surface'
        ? (surfaces as readonly string[]).includes(target)
        : target !== '';
  if (isRight) return;
  throw problem(
    400,
    'brake-target',
    'The brake has no such target.',
    `Of a surface, name one of ${surfaces.join(', ')}; of a feature, its name; of suggestions, none.`,
    { field: 'target' },
  );
}
