import type { Job } from '../../jobs/index.ts';
import { type ExchangeSurroundings, toolsOf } from '../surroundings.ts';
import { runExchange } from './run-exchange.ts';

export interface FetchData {
  /** Id of the exchange. */
  readonly exchange: string;
}

/** The queue of fetches, as far as enqueuing needs it: of one exchange one waits and one runs. */
export const fetchQueue: Pick<Job<FetchData>, 'name' | 'policy'> = {
  name: 'exchange.fetch-exchange',
  policy: 'stately',
};

/** Fetches what is new of one exchange. */
export function fetchExchange(surroundings: ExchangeSurroundings): Job<FetchData> {
  return {
    ...fetchQueue,
    concurrency: 4,
    expireInSeconds: 24 * 3600,
    async run({ exchange }, { database, signal, log }) {
      const tools = toolsOf(surroundings, database, signal);
      const failure = await runExchange(database, exchange, tools);
      if (failure) log(`exchange ${exchange}: ${failure.message}`);
    },
  };
}
