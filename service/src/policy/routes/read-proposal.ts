import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { readers } from './access.ts';
import { fullProposalAnswer } from './answers.ts';
import { FullProposalSchema, ProposalParams } from './schemas.ts';

/** `GET /v1/policy/proposals/:id`: a change, with its edits beside what its base has. */
export const readProposal: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/proposals/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'A change of the policy',
        params: ProposalParams,
        response: { 200: FullProposalSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const answer = await fullProposalAnswer(context.database, id);
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.read-proposal',
        subject: { kind: 'policy-proposal', id },
      });
      return answer;
    },
  );
};
