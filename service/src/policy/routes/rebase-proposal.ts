import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { rebaseProposal as rebase } from '../change/change-proposal.ts';
import { writers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

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
    async (request) =>
      actOnProposal(request, context, request.params.id, (transaction, acting) =>
        rebase(transaction, context, {
          ...acting,
          reason: request.body.reason ?? '',
          conflicts: request.body.conflicts ?? 'refuse',
        }),
      ),
  );
};
