import type { Endpoint } from '../core/endpoint.ts';
import { signalShares } from '../core/signal-types.ts';

/** `GET /c/signal_type`: the signal types and their shares. */
export const listSignalTypes: Endpoint = {
  method: 'GET',
  path: '/c/signal_type',
  handle: async (_request, { database }) =>
    [...(await signalShares(database.kysely))].map(([name, share]) => ({
      name,
      enabled_ratio: share,
    })),
};
