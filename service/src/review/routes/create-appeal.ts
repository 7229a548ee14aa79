import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { AppealSchema, appealAnswer } from '../appeals/appeal-answer.ts';
import { appealOf, appellants } from '../appeals/appeals.ts';
import { fileAppeal } from '../appeals/file-appeal.ts';
import { appealers } from './access.ts';
import { Prose } from './schemas.ts';

/** `POST /v1/review/appeals`: for the one acted on, or the one who reported. */
export const createAppeal: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/appeals',
    {
      config: { access: appealers },
      schema: {
        tags: ['review'],
        summary: 'Appeal against a decision',
        description:
          'Also against one that nothing be done. Another person looks; the answer tells the outcome.',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            appellant: Type.Enum([...appellants]),
            decision: Type.String({ format: 'uuid' }),
            report: Type.Optional(
              Type.String({ format: 'uuid', description: "The reporter's report." }),
            ),
            account: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 2_048,
                description: 'The account that was acted on.',
              }),
            ),
            words: Prose({ minLength: 1, maxLength: 20_000 }),
            language: Type.Optional(
              Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: AppealSchema },
      },
    },
    async (request, reply) => {
      const { database, now } = context;
      const { appellant, decision, report, account, words, language = 'en' } = request.body;
      const actor = actorOf(request);
      const { id } = await once(request, context, async (transaction) => {
        const created = randomUUID();
        await fileAppeal(transaction, {
          id: created,
          appellant,
          decision,
          report: appellant === 'reporter' ? (report ?? null) : null,
          accountKey:
            appellant === 'acted-on' && account !== undefined
              ? database.subjectKey('account', account)
              : null,
          words,
          language: language.toLowerCase(),
          at: new Date(now()),
          by: actor.name,
        });
        const subject = { kind: 'appeal', id: created };
        const detail = { appellant, decision };
        await audit(context, { actor, action: 'review.appeal', subject, detail }, transaction);
        return created;
      });
      const row = await appealOf(database, id);
      return reply.code(201).send(await appealAnswer(database, row!));
    },
  );
};
