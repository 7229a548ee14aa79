import { countSignals } from '../core/count-signals.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { queried } from '../core/read-request.ts';

/** `GET /c/signal_type/index`: how far each index is behind the banks, which is not at all. */
export const signalTypeIndex: Endpoint = {
  method: 'GET',
  path: '/c/signal_type/index',
  async handle(request, context) {
    const counts = await countSignals(context, queried(request, 'signal_type'));
    const now = Math.floor(context.now() / 1_000);
    return Object.fromEntries(
      counts.map(({ type, size }) => [
        type.name,
        {
          db_size: size,
          index_size: size,
          index_out_of_date: false,
          newest_db_item: size === 0 ? -1 : now,
          index_built_to: size === 0 ? -1 : now,
        },
      ]),
    );
  },
};
