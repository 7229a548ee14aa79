import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, listOf, offsetCursor, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { listCandidates as list } from '../variants/candidates.ts';
import { readers } from './access.ts';
import { CandidateSchema, candidateAnswer } from './candidate-schemas.ts';

/** `GET /v1/policy/candidates`: terms that keep the company of withheld ones, for a person to look at. */
export const listCandidates: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/candidates',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Terms that keep the company of withheld ones',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            state: Type.Optional(Type.Enum(['open', 'accepted', 'dismissed'], { default: 'open' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(CandidateSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = 100, state = 'open' } = request.query;
      const offset = offsetCursor(cursor);
      const candidates = await list(context.database, { state, offset, limit });
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.list-candidates',
        detail: { state, candidates: candidates.length },
      });
      return {
        items: candidates.map(candidateAnswer),
        nextCursor: candidates.length === limit ? String(offset + limit) : null,
        total: null,
      };
    },
  );
};
