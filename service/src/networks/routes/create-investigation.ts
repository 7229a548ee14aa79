import { randomUUID } from 'node:crypto';
import { relationKinds } from '@breakwater/activity';
import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, problem, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { producers, signalsOf } from '../../signals/index.ts';
import type { Database } from '../../storage/index.ts';
import { investigationAnswer, investigationOf } from '../reading/investigations.ts';
import { runInvestigation } from '../run-investigation.ts';
import { InvestigationSchema, RelationSchema } from '../schemas.ts';
import { investigators } from './access.ts';
import { AccountId, Prose } from './prose.ts';

const mostSeeds = 1_000;

const AccountSeeds = Type.Object(
  { accounts: Type.Array(AccountId, { minItems: 1, maxItems: mostSeeds }) },
  { additionalProperties: false },
);

const SignalSeeds = Type.Object(
  {
    signal: Type.Object(
      {
        kind: Type.Enum(producers.map(({ kind }) => kind)),
        minimumScore: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false, description: 'Every account that has the signal now.' },
);

/** `POST /v1/investigations`: begins an investigation from accounts, or from those with a signal. */
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
            name: Prose({ minLength: 1, maxLength: 200 }),
            seeds: Type.Union([AccountSeeds, SignalSeeds]),
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
      const accounts =
        'accounts' in seeds
          ? [...new Set(seeds.accounts)]
          : await accountsWith(context.database, seeds.signal);
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
            detail: {
              seeds: accounts.length,
              relations,
              ...('signal' in seeds && { signal: seeds.signal }),
            },
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

/** @throws Problem 422 where no account has the signal, or too many do. */
async function accountsWith(
  database: Database,
  { kind, minimumScore = 0 }: Static<typeof SignalSeeds>['signal'],
): Promise<string[]> {
  const query = { kind, minimumScore, offset: 0, limit: mostSeeds };
  const { items, total } = await signalsOf(database, query);
  if (items.length === 0) {
    throw problem(
      422,
      'no-seeds',
      'No account has this signal.',
      'Lower minimumScore, or choose another kind: GET /v1/signals/kinds tells how many have each.',
      { field: 'seeds.signal' },
    );
  }
  if (total > mostSeeds) {
    throw problem(
      422,
      'too-many-seeds',
      `${total} accounts have this signal; an investigation begins with ${mostSeeds} at most.`,
      'Raise minimumScore.',
      { field: 'seeds.signal.minimumScore' },
    );
  }
  return items.map(({ account }) => account);
}
