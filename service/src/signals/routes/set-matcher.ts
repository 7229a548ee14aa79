import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { standOf } from '../outside/matcher-stand.ts';
import { setMatcher as connect } from '../outside/matchers.ts';
import {
  MatcherParams,
  MatcherSchema,
  MatcherSettingsSchema,
  matcherAnswer,
  usualBytes,
  usualSeconds,
} from '../outside/schemas.ts';
import { keepersOfMatchers } from './access.ts';

/** `PUT /v1/matchers/:name`: connects an outside matcher, or changes how; it is then tried anew. */
export const setMatcher: RoutePlugin = (server, context) => {
  server.put(
    '/v1/matchers/:name',
    {
      config: { access: keepersOfMatchers },
      schema: {
        tags: ['matchers'],
        summary: 'Connect an outside matcher',
        params: MatcherParams,
        body: MatcherSettingsSchema,
        response: { 200: MatcherSchema },
      },
    },
    async (request) => {
      const { name } = request.params;
      const { kind, url, wants, secret, enabled = true } = request.body;
      const { timeLimitSeconds = usualSeconds, mostBytes = usualBytes } = request.body;
      const timeLimit = timeLimitSeconds * 1000;
      const settings = { kind, url, wants, secret, timeLimit, mostBytes, enabled };
      const { database, now } = context;
      await database.kysely.transaction().execute(async (transaction) => {
        await connect(transaction, database, name, settings, now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'signals.set-matcher',
            subject: { kind: 'matcher', id: name },
            detail: { kind, wants, enabled, origin: new URL(url).origin },
          },
          transaction,
        );
      });
      const stand = await standOf(database.kysely);
      return matcherAnswer(stand.find((matcher) => matcher.name === name)!);
    },
  );
};
