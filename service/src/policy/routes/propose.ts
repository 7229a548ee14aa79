import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, problem, type RoutePlugin } from '../../http/index.ts';
import { createProposal, shadow } from '../change/create-proposal.ts';
import type { Edit } from '../items/items.ts';
import { runningSince } from '../versions/running.ts';
import { writers } from './access.ts';
import { fullProposalAnswer } from './answers.ts';
import {
  bodyLimit,
  DocumentSchema,
  EditSchema,
  FullProposalSchema,
  ProposalFields,
} from './schemas.ts';

/** `POST /v1/policy/proposals`: begins a change, from edits of items or from a whole document. */
export const propose: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals',
    {
      bodyLimit,
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Propose a change of the policy',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            ...ProposalFields,
            edits: Type.Optional(Type.Array(EditSchema, { maxItems: 20_000 })),
            document: Type.Optional(DocumentSchema),
          },
          { additionalProperties: false },
        ),
        response: { 201: FullProposalSchema },
      },
    },
    async (request, reply) => {
      const { edits, document, shadowHours = shadow.usual, expiresAt, ...told } = request.body;
      if (edits && document) throw both();
      const { database } = context;
      const baseVersion = told.baseVersion ?? (await runningSince(database)).version;
      const { id } = await once(request, context, (transaction) =>
        createProposal(transaction, context, {
          ...told,
          id: randomUUID(),
          baseVersion,
          change: document ? { document } : ((edits ?? []) as readonly Edit[]),
          shadowHours,
          expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
          actor: actorOf(request),
        }),
      );
      return reply.code(201).send(await fullProposalAnswer(database, id));
    },
  );
};

function both() {
  return problem(
    400,
    'invalid-request',
    'The request is not as expected.',
    'edits and document are both told: send one of them.',
    { field: 'edits' },
  );
}
