import { audit } from '../../../access/index.ts';
import { actorOf, once, Problem } from '../../../http/index.ts';
import { protocolOf } from '../../clients/protocols.ts';
import { createExchange as create } from '../../store/change-exchange.ts';
import { checkConfig } from '../../store/check-settings.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { HmaError } from '../core/hma-error.ts';
import { isObject, jsonBody } from '../core/read-request.ts';
import { type Api, apis } from './apis.ts';

/** `POST /c/exchanges`: makes an exchange and its bank, and begins to fetch. */
export const createExchange: Endpoint = {
  method: 'POST',
  path: '/c/exchanges',
  async handle(request, context, reply) {
    const { bank, api: name, api_json: json = {} } = jsonBody(request);
    if (bank === undefined || bank === null) throw new HmaError(400, 'bank is required');
    if (typeof bank !== 'string' || !/^[A-Z0-9_]{1,255}$/.test(bank)) {
      throw new HmaError(400, 'Field `bank` must match /^[A-Z0-9_]+$/');
    }
    if (!isObject(json)) throw new HmaError(400, 'Field `api_json` must be object');
    if (name === undefined || name === null) {
      throw new HmaError(400, 'Field `api_type` is required');
    }
    const api = apis.find((one) => one.name === name);
    if (!api) throw new HmaError(400, `No such exchange type '${name}'`);
    try {
      const config = configOf(api, json);
      checkConfig(protocolOf(api.protocol), config, context.outgoing);
      await once(request, context, async (transaction) => {
        const actor = actorOf(request);
        const { protocol } = api;
        const enabled = json.enabled !== false;
        const made = { name: bank, protocol, config, enabled, createdBy: actor.name };
        await create(transaction, context.database, made, context.now());
        await audit(
          context,
          {
            actor,
            action: 'exchange.create-exchange',
            subject: { kind: 'exchange', id: bank },
            detail: { protocol, config },
          },
          transaction,
        );
        return bank;
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      throw new HmaError(400, `Failed to parse \`api_json\` - ${error.detail}`);
    }
    return reply.code(201).send({ message: 'Created successfully' });
  },
};

function configOf(api: Api, json: Record<string, unknown>): Record<string, unknown> {
  const missing = api.config.find(({ name, required }) => required && json[name] === undefined);
  if (!missing) return api.configOf(json);
  throw new HmaError(400, `Failed to parse \`api_json\` - ${missing.name} is missing`);
}
