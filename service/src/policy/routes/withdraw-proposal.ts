import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { endProposal } from '../change/change-proposal.ts';
import { writers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { FullProposalSchema, ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/withdraw`: takes a change back before it took effect. */
export const withdrawProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/withdraw',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Withdraw a change',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object({ reason: Reason }, { additionalProperties: false }),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) =>
      actOnProposal(request, context, request.params.id, (transaction, acting) =>
        endProposal(transaction, context, {
          ...acting,
          reason: request.body.reason,
          act: 'withdraw',
        }),
      ),
  );
};
