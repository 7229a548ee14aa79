import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { editProposal } from '../change/change-proposal.ts';
import { Tier } from '../document/fields.ts';
import { candidateOf, decideCandidate } from '../variants/candidates.ts';
import { writers } from './access.ts';
import { CandidateSchema, candidateAnswer } from './candidate-schemas.ts';
import { ProposalParams, Reason } from './schemas.ts';

/** `POST /v1/policy/candidates/:id/accept`: puts the term into a change, which is then approved or not. */
export const acceptCandidate: RoutePlugin = (server, context) => {
  server.post(
    '/v1/policy/candidates/:id/accept',
    {
      config: { access: writers },
      schema: {
        tags: ['policy'],
        summary: 'Put a candidate into a change',
        headers: IdempotencyHeaders,
        params: ProposalParams,
        body: Type.Object(
          { proposal: Type.String({ format: 'uuid' }), reason: Reason, tier: Type.Optional(Tier) },
          { additionalProperties: false },
        ),
        response: { 200: CandidateSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { proposal, reason, tier = 'review' } = request.body;
      const { database, now } = context;
      const actor = actorOf(request);
      const { term } = await candidateOf(database, id);
      await once(request, context, async (transaction) => {
        await decideCandidate(transaction, id, {
          state: 'accepted',
          proposalId: proposal,
          by: actor.name,
          reason,
          at: new Date(now()),
        });
        const value = { term, tier, source: 'keeps the company of withheld terms', note: reason };
        const edits = [{ section: 'terms', id: `t-${id.slice(0, 13)}`, value }] as const;
        await editProposal(transaction, context, { id: proposal, actor, edits });
        return id;
      });
      return candidateAnswer(await candidateOf(database, id));
    },
  );
};
