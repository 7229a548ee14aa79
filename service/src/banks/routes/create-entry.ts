import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { entryOf } from '../entries/read-entries.ts';
import { upsertEntries } from '../entries/upsert-entries.ts';
import { contributors } from './access.ts';
import {
  BankParams,
  EntryFieldsSchema,
  EntrySchema,
  entryAnswer,
  FingerprintSchema,
  withFingerprints,
} from './schemas.ts';

/** `POST /v1/banks/:name/entries`: adds an entry, which matches from the answer on. */
export const createEntry: RoutePlugin = (server, context) => {
  server.post(
    '/v1/banks/:name/entries',
    {
      config: { access: contributors },
      schema: {
        tags: ['banks'],
        summary: 'Add an entry',
        headers: IdempotencyHeaders,
        params: BankParams,
        body: Type.Object(
          {
            fingerprints: Type.Array(FingerprintSchema, { minItems: 1, maxItems: 20 }),
            ...EntryFieldsSchema,
          },
          { additionalProperties: false },
        ),
        response: { 201: EntrySchema },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const { database, now } = context;
      const bank = await bankNamed(database.kysely, name);
      const { id } = await withFingerprints('fingerprints', () =>
        once(request, context, async (transaction) => {
          const [entry] = await upsertEntries(transaction, bank.id, [request.body], { now: now() });
          await audit(
            context,
            {
              actor: actorOf(request),
              action: 'banks.create-entry',
              subject: { kind: 'bank', id: name },
              detail: { entry: entry.id },
            },
            transaction,
          );
          return String(entry.id);
        }),
      );
      return reply.code(201).send(entryAnswer(await entryOf(database.kysely, bank.id, Number(id))));
    },
  );
};
