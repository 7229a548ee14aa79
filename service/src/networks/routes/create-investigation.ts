import { randomUUID } from 'node:crypto';
import { relationKinds } from '@breakwater/activity';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { investigationAnswer, investigationOf } from '../reading/investigations.ts';
import { runInvestigation } from '../run-investigation.ts';
import { InvestigationSchema, RelationSchema } from '../schemas.ts';
import { investigators } from './access.ts';

const mostSeeds = 10_000;

/** `POST /v1/investigations`: begins an investigation from seed accounts. */
export const createInvestigation: RoutePlugin = (server, context) => {
  server.post(
    '/v1/investigations',
    {
      config: { access: investigators },
      schema: {
        tags: ['networks'],
        summary: 'Begin an investigation',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200 }),
            seeds: Type.Object(
              {
                accounts: Type.Array(Type.String({ minLength: 1, maxLength: 2048 }), {
                  minItems: 1,
                  maxItems: mostSeeds,
                }),
              },
              { additionalProperties: false },
            ),
            relations: Type.Optional(
              Type.Array(RelationSchema, {
                uniqueItems: true,
                description: `Relations to go by; all of them if left out: ${relationKinds.join(', ')}.`,
              }),
            ),
            limits: Type.Optional(
              Type.Object(
                {
                  maximumMembers: Type.Optional(
                    Type.Integer({ minimum: 1, maximum: 50_000, default: 5_000 }),
                  ),
                },
                { additionalProperties: false },
              ),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 202: InvestigationSchema },
      },
    },
    async (request, reply) => {
      const { name, seeds, relations = [], limits } = request.body;
      const actor = actorOf(request);
      const accounts = [...new Set(seeds.accounts)];
      const { id } = await once(request, context, async (transaction) => {
        const created = randomUUID();
        await sql`INSERT INTO networks.investigation
            (id, name, seeds, relations, maximum_members, state, created_by, created_at)
          VALUES (${created}, ${name}, ${accounts}, ${relations}, ${limits?.maximumMembers ?? 5_000},
            'queued', ${actor.name}, ${new Date(context.now())})`.execute(transaction);
        await enqueue(transaction, runInvestigation, { investigation: created });
        await audit(
          context,
          {
            actor,
            action: 'networks.begin-investigation',
            subject: { kind: 'investigation', id: created },
            detail: { seeds: accounts.length, relations },
          },
          transaction,
        );
        return created;
      });
      const row = await investigationOf(context.database, id);
      return reply.code(202).send(investigationAnswer(row!));
    },
  );
};
