import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { nextItem } from '../claims/next-item.ts';
import { itemOf } from '../items/find-item.ts';
import { ItemSchema, itemAnswer } from '../items/item-answer.ts';
import { deciders } from './access.ts';
import { Instant, nullable } from './schemas.ts';

const Names = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 });

/** `POST /v1/review/next`: the next item for this person, theirs with the answer; or a break. */
export const next: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/next',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Take the next item',
        body: Type.Object(
          { queues: Type.Optional(Names), languages: Type.Optional(Names) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            item: nullable(ItemSchema),
            break: nullable(
              Type.Object(
                { until: Instant, why: Type.String() },
                { description: 'Rest until then; nothing is given before.' },
              ),
            ),
          }),
        },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const given = await nextItem(context, actor.id, request.body);
      if ('break' in given) {
        const { until, why } = given.break;
        return { item: null, break: { until: until.toISOString(), why } };
      }
      if ('nothing' in given) return { item: null, break: null };
      const { claim, fresh } = given;
      const item = await itemOf(context.database, claim.item_id);
      if (fresh) {
        await audit(context, {
          actor,
          action: 'review.claim-item',
          subject: { kind: 'review-item', id: item.id },
        });
      }
      return { item: await itemAnswer(context.database, item, claim), break: null };
    },
  );
};
