import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { submitProposal as submit } from '../change/change-proposal.ts';
import { writers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { FullProposalSchema, ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/submit`: puts a draft into shadow. */
export const submitProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/submit',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Put a change into shadow',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object({ reason: Type.Optional(Reason) }, { additionalProperties: false }),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) =>
      actOnProposal(request, context, request.params.id, (transaction, acting) =>
        submit(transaction, context, { ...acting, reason: request.body.reason ?? '' }),
      ),
  );
};
