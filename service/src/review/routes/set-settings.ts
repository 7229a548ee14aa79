import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { changeSettings } from '../settings/settings.ts';
import { ReviewSettingsSchema } from '../settings/settings-schema.ts';
import { keepers } from './access.ts';

/** `PUT /v1/review/settings`: changes how review goes, as a whole. */
export const setSettings: RoutePlugin = (server, context) => {
  server.put(
    '/v1/review/settings',
    {
      config: { access: keepers },
      schema: {
        tags: ['review'],
        summary: 'Change how review goes',
        body: ReviewSettingsSchema,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const at = new Date(context.now());
      const version = await context.database.kysely.transaction().execute(async (transaction) => {
        const by = actor.name;
        const changed = await changeSettings(transaction, request.body, { at, by });
        const detail = { version: changed, lookAgain: request.body.lookAgain };
        await audit(context, { actor, action: 'review.set-settings', detail }, transaction);
        return changed;
      });
      return { version };
    },
  );
};
