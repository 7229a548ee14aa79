import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { versionOf } from '../versions/versions.ts';
import { readers } from './access.ts';
import { versionAnswer } from './answers.ts';
import { DocumentSchema, VersionHeadSchema } from './schemas.ts';

/** `GET /v1/policy/versions/:version`: one version, as it was made. */
export const readVersion: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy/versions/:version',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'A version of the policy',
        params: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        response: {
          200: Type.Object({ ...VersionHeadSchema.properties, document: DocumentSchema }),
        },
      },
    },
    async (request) => {
      const found = await versionOf(context.database, request.params.version);
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.read-version',
        subject: { kind: 'policy-version', id: String(found.version) },
      });
      return { ...versionAnswer(found), document: found.document };
    },
  );
};
