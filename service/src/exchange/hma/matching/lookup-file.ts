import type { Endpoint } from '../core/endpoint.ts';
import { hashForm } from '../core/hash-content.ts';
import { lookUp, type MatchesByBank } from '../core/look-up.ts';
import { namesIn, queried } from '../core/read-request.ts';

/** `POST /m/lookup`: matches of the one file of a form, by signal types and banks. */
export const lookupFile: Endpoint = {
  method: 'POST',
  path: '/m/lookup',
  async handle(request, context) {
    const banks = namesIn(request, 'banks');
    const coin = queried(request, 'bypass_coinflip') === 'true' ? null : undefined;
    const { signals } = await hashForm(request, context);
    const byType: Record<string, MatchesByBank> = {};
    for (const [type, signal] of Object.entries(signals)) {
      byType[type] = await lookUp(context, { signal, type, banks }, coin);
    }
    return byType;
  },
};
