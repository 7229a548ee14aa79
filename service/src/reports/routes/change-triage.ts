import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { readSettings, writeSettings } from '../triage/settings.ts';
import { keepers } from './access.ts';
import { SettingsSchema, TriageSchema, triageAnswer } from './triage-schema.ts';

/** `PUT /v1/reports/triage`: sorts reports otherwise from now on; what is sorted stays where it is. */
export const changeTriage: RoutePlugin = (server, context) => {
  server.put(
    '/v1/reports/triage',
    {
      config: { access: keepers },
      schema: {
        tags: ['reports'],
        summary: 'Sort reports otherwise',
        body: SettingsSchema,
        response: { 200: TriageSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { kysely } = context.database;
      await kysely.transaction().execute(async (transaction) => {
        const by = { name: actor.name, at: new Date(context.now()) };
        const version = await writeSettings({ kysely: transaction }, request.body, by);
        const detail = { version };
        await audit(context, { actor, action: 'reports.change-triage', detail }, transaction);
      });
      return triageAnswer(await readSettings(context.database));
    },
  );
};
