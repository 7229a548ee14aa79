import type { Job } from '../../jobs/index.ts';

/** The queue of deliveries, as far as posting needs it: looks into the outbox, of each key one waiting. */
export const deliverQueue: Pick<Job<object>, 'name' | 'policy' | 'schedule'> = {
  name: 'outgoing.deliver-messages',
  policy: 'stately',
  // Finds what waited for its time, such as a further attempt.
  schedule: '* * * * *',
};
