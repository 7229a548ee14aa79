import type { AnyJob } from '../jobs/index.ts';
import { passOnOpinions } from './opinions/pass-on-opinions.ts';
import { fetchExchange } from './run/fetch-exchange.ts';
import { startDueFetches } from './run/start-due-fetches.ts';
import type { ExchangeSurroundings } from './surroundings.ts';

export { parseNetworks } from './hma/core/hma-access.ts';
export { opinionMessages } from './opinions/opinion-messages.ts';
export { exchangeRoutes } from './routes/index.ts';
export { exchangeStorage } from './storage.ts';
export type { ExchangeSurroundings } from './surroundings.ts';

/** The background work of exchanges. */
export function exchangeJobs(surroundings: ExchangeSurroundings): readonly AnyJob[] {
  return [fetchExchange(surroundings), startDueFetches, passOnOpinions];
}
