import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { closeSecret, newSecret } from '../messages/webhook-secret.ts';
import type { ReportsSurroundings } from '../surroundings.ts';
import { keepers } from './access.ts';

/** `PUT /v1/reports/webhook`: where the platform hears what became of reports; a new secret each time. */
export function setWebhook({ outgoing }: Pick<ReportsSurroundings, 'outgoing'>): RoutePlugin {
  return (server, context) => {
    server.put(
      '/v1/reports/webhook',
      {
        config: { access: keepers },
        schema: {
          tags: ['reports'],
          summary: 'Tell the platform what becomes of reports',
          body: Type.Object(
            { url: Type.String({ minLength: 1, maxLength: 2_000 }) },
            { additionalProperties: false },
          ),
          response: {
            200: Type.Object({
              url: Type.String(),
              secret: Type.String({
                description: 'By which messages are signed (Standard Webhooks). Shown once.',
              }),
            }),
          },
        },
      },
      async (request) => {
        const { database } = context;
        const { url } = request.body;
        try {
          outgoing.check(url);
        } catch (error) {
          throw problem(
            422,
            'address',
            'This address may not be called.',
            (error as Error).message,
            {
              field: 'url',
            },
          );
        }
        const actor = actorOf(request);
        const { secret, text } = newSecret();
        await database.kysely.transaction().execute(async (transaction) => {
          await sql`INSERT INTO reports.webhook (url, secret, changed_at, changed_by)
            VALUES (${url}, ${closeSecret(database, secret)}, ${new Date(context.now())},
              ${actor.name})
            ON CONFLICT (one) DO UPDATE SET url = excluded.url, secret = excluded.secret,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(
            transaction,
          );
          await audit(
            context,
            { actor, action: 'reports.set-webhook', detail: { host: new URL(url).host } },
            transaction,
          );
        });
        return { url, secret: text };
      },
    );
  };
}
