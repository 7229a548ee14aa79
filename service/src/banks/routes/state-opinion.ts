import type { FastifyRequest } from 'fastify';
import { audit } from '../../access/index.ts';
import { actorOf, type RouteContext, type RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { entryOf } from '../entries/read-entries.ts';
import { type OwnOpinion, stateOpinion as setOpinion } from '../opinions/state-opinion.ts';
import { judges } from './access.ts';
import { EntryParams, EntrySchema, entryAnswer, OpinionSchema } from './schemas.ts';

const path = '/v1/banks/:name/entries/:entry/opinion';

/** `PUT /v1/banks/:name/entries/:entry/opinion`: states our own opinion of an entry. */
export const stateOpinion: RoutePlugin = (server, context) => {
  server.put(
    path,
    {
      config: { access: judges },
      schema: {
        tags: ['banks'],
        summary: 'State our opinion of an entry',
        params: EntryParams,
        body: OpinionSchema,
        response: { 200: EntrySchema },
      },
    },
    async (request) => changeOpinion(context, request, request.params, request.body),
  );
};

/** `DELETE /v1/banks/:name/entries/:entry/opinion`: withdraws it. */
export const withdrawOpinion: RoutePlugin = (server, context) => {
  server.delete(
    path,
    {
      config: { access: judges },
      schema: {
        tags: ['banks'],
        summary: 'Withdraw our opinion of an entry',
        params: EntryParams,
        response: { 200: EntrySchema },
      },
    },
    async (request) => changeOpinion(context, request, request.params, null),
  );
};

async function changeOpinion(
  context: RouteContext,
  request: FastifyRequest,
  { name, entry }: { readonly name: string; readonly entry: number },
  opinion: OwnOpinion | null,
) {
  return context.database.kysely.transaction().execute(async (transaction) => {
    const bank = await bankNamed(transaction, name);
    await setOpinion(transaction, bank.id, entry, opinion, context.now());
    const answer = entryAnswer(await entryOf(transaction, bank.id, entry));
    await audit(
      context,
      {
        actor: actorOf(request),
        action: opinion ? 'banks.state-opinion' : 'banks.withdraw-opinion',
        subject: { kind: 'bank', id: name },
        detail: { entry, ...(opinion && { category: opinion.category }) },
      },
      transaction,
    );
    return answer;
  });
}
