import type { Job } from '../jobs/index.ts';
import type { Database } from '../storage/index.ts';
import { observe } from './observe-accounts.ts';
import { ofTerms } from './producers/index.ts';

/** Each hour: observes posts and searches with terms that the policy withholds now. */
export const observeTerms: Job = {
  name: 'signals.observe-terms',
  schedule: '23 * * * *',
  policy: 'exclusive',
  async run(_data, { database, signal }) {
    await observeAllTerms(database, { now: Date.now(), signal });
  },
};

/** Cost: a judgement of each post that is kept, and of each search of thirty days. */
export async function observeAllTerms(
  database: Database,
  { now, signal }: { readonly now: number; readonly signal?: AbortSignal },
): Promise<void> {
  for (const producer of ofTerms) {
    signal?.throwIfAborted();
    await observe(database, producer, new Date(now));
  }
}
