import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { postsFrom } from '../../intake/index.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { mineCompany } from '../variants/mine.ts';
import { runningPolicy } from '../versions/running.ts';
import { readers } from './access.ts';
import { CompanySchema, companyAnswer } from './candidate-schemas.ts';

/** Posts that are looked at while somebody waits. */
const mostPosts = 20_000;

/** `GET /v1/policy/terms/:id/company`: words that keep the company of one term, in a sample of posts. */
export const termCompany: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/terms/:id/company',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Words that are used beside a term',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.Object({ items: Type.Array(CompanySchema) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { database } = context;
      const { document, version } = await runningPolicy(database);
      const term = document.terms.find((one) => one.id === id);
      if (!term) throw noTerm(id);
      const alone = { ...document, terms: [{ ...term, tier: 'block' as const }], links: [] };
      const from = randomUUID();
      const items = await mineCompany({
        judge: compilePolicy(alone, version).judgeText,
        posts: () => postsFrom(database, from, mostPosts),
        searches: nobody(),
        most: 50,
      });
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.read-term-company',
        subject: { kind: 'policy-term', id },
      });
      return { items: items.map(companyAnswer) };
    },
  );
};

async function* nobody() {}

function noTerm(id: string) {
  return problem(
    404,
    'no-policy-term',
    'There is no such term.',
    `What runs has no term with the id ${id}.`,
  );
}
