import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { rebaseProposal as rebase } from '../change/change-proposal.ts';
import { writers } from './access.ts';
import { fullProposalAnswer } from './answers.ts';
import { FullProposalSchema, ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/rebase`: makes a change anew over what runs. */
export const rebaseProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/rebase',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Make a change anew over what runs',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object(
          {
            reason: Type.Optional(Reason),
            conflicts: Type.Optional(Type.Enum(['refuse', 'mine'], { default: 'refuse' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const actor = actorOf(request);
      await once(request, context, async (transaction) => {
        await rebase(transaction, context, {
          id,
          actor,
          reason: request.body.reason ?? '',
          conflicts: request.body.conflicts ?? 'refuse',
        });
        return id;
      });
      return fullProposalAnswer(context.database, id);
    },
  );
};
