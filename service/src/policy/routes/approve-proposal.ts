import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { approveProposal as approve } from '../change/approve-proposal.ts';
import { approvers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { FullProposalSchema, ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/approve`: a second person approves a change. */
export const approveProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/approve',
    {
      config: { access: approvers },
      schema: {
        tags: ['policy'],
        summary: 'Approve a change',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object(
          {
            reason: Reason,
            revision: Type.Integer({ description: 'The revision that was looked at.' }),
            emergency: Type.Optional(
              Type.Boolean({
                description: 'Takes effect at once, without the rest of its shadow.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) =>
      actOnProposal(request, context, request.params.id, (transaction, acting) =>
        approve(transaction, context, {
          ...acting,
          reason: request.body.reason,
          revision: request.body.revision,
          emergency: request.body.emergency ?? false,
        }),
      ),
  );
};
