import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { candidateOf, decideCandidate } from '../variants/candidates.ts';
import { writers } from './access.ts';
import { CandidateSchema, candidateAnswer } from './candidate-schemas.ts';
import { ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/candidates/:id/dismiss`: it is none, and is not proposed again. */
export const dismissCandidate: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/candidates/:id/dismiss',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Dismiss a candidate',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object({ reason: Reason }, { additionalProperties: false }),
        response: { 200: CandidateSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { reason } = request.body;
      const actor = actorOf(request);
      await once(request, context, async (transaction) => {
        const at = new Date(context.now());
        const decided = {
          state: 'dismissed',
          proposalId: null,
          by: actor.name,
          reason,
          at,
        } as const;
        await decideCandidate(transaction, id, decided);
        await audit(
          context,
          {
            actor,
            action: 'policy.dismiss-candidate',
            subject: { kind: 'policy-candidate', id },
          },
          transaction,
        );
        return id;
      });
      return candidateAnswer(await candidateOf(context.database, id));
    },
  );
};
