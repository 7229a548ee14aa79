import { audit } from '../../../access/index.ts';
import { actorOf, Problem } from '../../../http/index.ts';
import { protocolOf } from '../../clients/protocols.ts';
import { checkCredentials } from '../../store/check-settings.ts';
import { setProtocolCredentials } from '../../store/protocol-credentials.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { inPath, isObject } from '../core/read-request.ts';
import { apiNamed } from './apis.ts';
import { apiAnswer } from './read-api.ts';

/** `POST /c/exchanges/api/:api`: sets the credentials of its exchanges; with an empty object, none. */
export const setCredentials: Endpoint = {
  method: 'POST',
  path: '/c/exchanges/api/:api',
  async handle(request, context) {
    const { database, outgoing } = context;
    const api = apiNamed(inPath(request, 'api'), 400);
    if (!isObject(request.body)) {
      throw new HmaError(400, 'this endpoint expects a json object payload');
    }
    const { credential_json: given } = request.body;
    if (isObject(given)) {
      const credentials = Object.keys(given).length > 0 ? api.credentialsOf(given) : null;
      if (credentials) {
        try {
          checkCredentials(protocolOf(api.protocol), credentials, outgoing);
        } catch (error) {
          if (error instanceof Problem) throw new HmaError(400, error.detail);
          throw error;
        }
      }
      await database.kysely.transaction().execute(async (transaction) => {
        const { protocol } = api;
        await setProtocolCredentials(transaction, database, protocol, credentials, context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.hma-set-credentials',
            subject: { kind: 'protocol', id: protocol },
            detail: { credentials: credentials ? 'set' : 'taken away' },
          },
          transaction,
        );
      });
    }
    return apiAnswer(database.kysely, api);
  },
};
