import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { entryOf } from '../entries/read-entries.ts';
import { updateEntry as changeEntry } from '../entries/update-entry.ts';
import { contributors } from './access.ts';
import {
  disabledUntil,
  EntryChangesSchema,
  EntryParams,
  EntrySchema,
  entryAnswer,
} from './schemas.ts';

/** `PATCH /v1/banks/:name/entries/:entry`: changes an entry, or disables it for a time. */
export const updateEntry: RoutePlugin = (server, context) => {
  server.patch(
    '/v1/banks/:name/entries/:entry',
    {
      config: { access: contributors },
      schema: {
        tags: ['banks'],
        summary: 'Change or disable an entry',
        params: EntryParams,
        body: Type.Object(EntryChangesSchema, { additionalProperties: false, minProperties: 1 }),
        response: { 200: EntrySchema },
      },
    },
    async (request) => {
      const { name, entry: id } = request.params;
      const { disabledUntil: until, ...fields } = request.body;
      const disabled = disabledUntil(until);
      return context.database.kysely.transaction().execute(async (transaction) => {
        const bank = await bankNamed(transaction, name);
        const changes = { ...fields, ...(disabled !== undefined && { disabledUntil: disabled }) };
        await changeEntry(transaction, bank.id, id, changes, context.now());
        const entry = entryAnswer(await entryOf(transaction, bank.id, id));
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'banks.update-entry',
            subject: { kind: 'bank', id: name },
            detail: { entry: id, fields: Object.keys(request.body), ...(until && { until }) },
          },
          transaction,
        );
        return entry;
      });
    },
  );
};
