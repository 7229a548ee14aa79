import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { entryOf } from '../entries/read-entries.ts';
import { readers } from './access.ts';
import { EntryParams, EntrySchema, entryAnswer } from './schemas.ts';

/** `GET /v1/banks/:name/entries/:entry`: one entry. Reading it is audited. */
export const readEntry: RoutePlugin = (server, context) => {
  server.get(
    '/v1/banks/:name/entries/:entry',
    {
      config: { access: readers },
      schema: {
        tags: ['banks'],
        summary: 'An entry',
        params: EntryParams,
        response: { 200: EntrySchema },
      },
    },
    async (request) => {
      const { name, entry: id } = request.params;
      const { kysely } = context.database;
      const entry = await entryOf(kysely, (await bankNamed(kysely, name)).id, id);
      await audit(context, {
        actor: actorOf(request),
        action: 'banks.read-entry',
        subject: { kind: 'bank', id: name },
        detail: { entry: id },
      });
      return entryAnswer(entry);
    },
  );
};
