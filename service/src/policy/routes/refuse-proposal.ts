import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { endProposal } from '../change/change-proposal.ts';
import { approvers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { FullProposalSchema, ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/refuse`: refuses a change, with a reason. */
export const refuseProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/refuse',
    {
      config: { access: approvers },
      schema: {
        tags: ['policy'],
        summary: 'Refuse a change',
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
          act: 'refuse',
        }),
      ),
  );
};
