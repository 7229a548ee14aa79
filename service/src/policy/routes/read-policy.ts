import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { runningPolicy, runningSince } from '../versions/running.ts';
import { readers } from './access.ts';
import { runningAnswer } from './answers.ts';
import { DocumentSchema, RunningSchema } from './schemas.ts';

/** `GET /v1/policy`: the policy that runs, and how it came to. */
export const readPolicy: RoutePlugin = (server, context) => {
  server.get(
    '/v1/policy',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'The policy that runs',
        response: {
          200: Type.Object({
            ...RunningSchema.properties,
            change: Type.Integer({ description: 'Grows with every change of what runs.' }),
            document: DocumentSchema,
          }),
        },
      },
    },
    async (request) => {
      const { database } = context;
      const { version, change, document } = await runningPolicy(database);
      const since = await runningSince(database);
      await audit(context, {
        actor: actorOf(request),
        action: 'policy.read-version',
        subject: { kind: 'policy-version', id: String(version) },
      });
      return { ...runningAnswer(since), version, change, document };
    },
  );
};
