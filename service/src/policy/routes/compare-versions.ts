import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { changesBetween } from '../items/items.ts';
import { documentOf } from '../versions/versions.ts';
import { readers } from './access.ts';
import { ItemChangeSchema } from './schemas.ts';

const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/** `GET /v1/policy/compare`: the items in which two versions differ. */
export const compareVersions: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/compare',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Compare two versions of the policy',
        querystring: Type.Object({ from: Version, to: Version }, { additionalProperties: false }),
        response: { 200: Type.Object({ changes: Type.Array(ItemChangeSchema) }) },
      },
    },
    async (request) => {
      const { from, to } = request.query;
      const [before, after] = await Promise.all(
        [from, to].map((version) => documentOf(context.database, version)),
      );
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.compare-versions',
        detail: { from, to },
      });
      return { changes: changesBetween(before, after) as never };
    },
  );
};
