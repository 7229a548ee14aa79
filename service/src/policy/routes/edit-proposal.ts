import { Type } from 'typebox';
import { IdempotencyHeaders, type RoutePlugin } from '../../http/index.ts';
import { editProposal as edit } from '../change/change-proposal.ts';
import type { Edit } from '../items/items.ts';
import { writers } from './access.ts';
import { actOnProposal } from './act-on-proposal.ts';

import { bodyLimit, EditSchema, FullProposalSchema, ProposalParams } from './schemas.ts';

/** `POST /v1/policy/proposals/:id/edits`: adds edits; what waited in shadow is a draft again. */
export const editProposal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/proposals/:id/edits',
    {
      bodyLimit,
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Edit a change of the policy',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object(
          { edits: Type.Array(EditSchema, { minItems: 1, maxItems: 20_000 }) },
          { additionalProperties: false },
        ),
        response: { 200: FullProposalSchema },
      },
    },
    async (request) =>
      actOnProposal(request, context, request.params.id, (transaction, acting) =>
        edit(transaction, context, { ...acting, edits: request.body.edits as readonly Edit[] }),
      ),
  );
};
