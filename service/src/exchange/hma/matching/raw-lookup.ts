import type { Endpoint } from '../core/endpoint.ts';
import { lookUpRaw } from '../core/look-up.ts';
import { namesIn, required, saysYes } from '../core/read-request.ts';

/** `GET /m/raw_lookup`: entries like a signal, whether they are switched on or not. */
export const rawLookup: Endpoint = {
  method: 'GET',
  path: '/m/raw_lookup',
  async handle(request, context) {
    const matches = await lookUpRaw(context, {
      signal: required(request, 'signal'),
      type: required(request, 'signal_type'),
      banks: namesIn(request, 'banks'),
    });
    const withDistance = saysYes(request, 'include_distance');
    return { matches: withDistance ? matches : matches.map((match) => match.bank_content_id) };
  },
};
