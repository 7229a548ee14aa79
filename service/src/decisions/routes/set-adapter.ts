import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { adapterOf, setAdapter as set } from '../probes/adapters.ts';
import { setters } from './access.ts';
import { AdapterSchema, adapterAnswer } from './list-adapters.ts';

/** `PUT /v1/decisions/adapters/:name`: where a platform's surfaces are asked. */
export const setAdapter: RoutePlugin = (server, context) => {
  server.put(
    '/v1/decisions/adapters/:name',
    {
      config: { access: setters },
      schema: {
        tags: ['decisions'],
        summary: 'Set how a platform’s surfaces are probed',
        params: Type.Object({ name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }) }),
        body: Type.Object(
          {
            url: Type.String({ maxLength: 2_000 }),
            secret: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
            minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_080 })),
            mostQuestions: Type.Optional(Type.Integer({ minimum: 31, maximum: 100_000 })),
            account: Type.Optional(
              Type.String({ minLength: 1, maxLength: 2_000, description: 'A test account.' }),
            ),
            enabled: Type.Optional(Type.Boolean()),
          },
          { additionalProperties: false },
        ),
        response: { 200: AdapterSchema },
      },
    },
    async (request) => {
      const { name } = request.params;
      const { url, secret, account, minutes = 15, mostQuestions = 620 } = request.body;
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
        throw problem(
          400,
          'adapter-url',
          'The address is none.',
          'Give one such as https://platform.example/probes.',
          { field: 'url' },
        );
      }
      await context.database.kysely.transaction().execute(async (transaction) => {
        const { enabled = true } = request.body;
        const adapter = {
          name,
          url,
          secret,
          minutes,
          mostQuestions,
          account: account ?? null,
          enabled,
        };
        await set(transaction, context.database, adapter, new Date(context.now()));
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'decisions.set-adapter',
            subject: { kind: 'adapter', id: name },
            detail: { minutes, enabled },
          },
          transaction,
        );
      });
      return adapterAnswer(await adapterOf(context.database, name));
    },
  );
};
