import { coinOf } from '../../../banks/index.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { hashUrl } from '../core/hash-content.ts';
import { HmaError } from '../core/hma-error.ts';
import { lookUp, type MatchesByBank } from '../core/look-up.ts';
import { namesIn, queried } from '../core/read-request.ts';

/**
 * `GET /m/lookup`: matches of a signal by their banks; or of content at an address, by signal types
 * and banks. It takes `bypass_coinflip` and, as HMA, does nothing of it.
 */
export const lookup: Endpoint = {
  method: 'GET',
  path: '/m/lookup',
  async handle(request, context) {
    const banks = namesIn(request, 'banks');
    const seed = queried(request, 'seed');
    const coin = seed === undefined ? undefined : coinOf(seed);
    const type = queried(request, 'signal_type');
    const url = queried(request, 'url');
    if (!url) {
      const signal = queried(request, 'signal');
      if (signal && type) return lookUp(context, { signal, type, banks }, coin);
      throw new HmaError(400, 'Either url or both signal and signal_type are required');
    }
    const byType: Record<string, MatchesByBank> = {};
    for (const [name, signal] of Object.entries(await hashUrl(request, url, context))) {
      byType[name] = await lookUp(context, { signal, type: name, banks }, coin);
    }
    return type === undefined ? byType : (byType[type] ?? {});
  },
};
