import { countSignals } from '../core/count-signals.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { queried } from '../core/read-request.ts';

/** `GET /m/index/status`: up to when each index was built, which is now. */
export const indexStatus: Endpoint = {
  method: 'GET',
  path: '/m/index/status',
  async handle(request, context) {
    const counts = await countSignals(context, queried(request, 'signal_type'));
    const builtTo = Math.floor(context.now() / 1_000);
    return Object.fromEntries(
      counts.map(({ type, size }) => [
        type.name,
        { built_to: size === 0 ? -1 : builtTo, present: true, size },
      ]),
    );
  },
};
