import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { listProposals as list } from '../change/proposal.ts';
import { proposalStates } from '../change/transitions.ts';
import { runningSince } from '../versions/running.ts';
import { readers } from './access.ts';
import { proposalAnswer } from './answers.ts';
import { ProposalSchema } from './schemas.ts';

/** `GET /v1/policy/proposals`: changes, the newest first. */
export const listProposals: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/policy/proposals',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Changes of the policy',
        querystring: Type.Object(
          { ...PageQuery.properties, state: Type.Optional(Type.Enum([...proposalStates])) },
          { additionalProperties: false },
        ),
        response: { 200: listOf(ProposalSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, state } }) => {
      const before = placeOf(cursor);
      const proposals = await list(database.kysely, { state: state ?? null, before, limit });
      const { version } = await runningSince(database);
      return {
        items: proposals.map((proposal) => proposalAnswer(proposal, version)),
        nextCursor: cursorAfter(
          proposals.map(({ createdAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
